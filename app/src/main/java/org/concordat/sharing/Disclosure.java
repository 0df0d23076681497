package org.concordat.sharing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.jspecify.annotations.Nullable;

/// What a body has proposed to tell others, as its own officers see it. It never changes; what happened to it since is
/// its state.
///
/// @param retentionRule the agreement's rule under which it is kept
/// @param disposeBy the day by which it is disposed of, from the agreement
/// @param why why it corrects the version before it; null where it corrects none
public record Disclosure(
        DisclosureId id,
        String reference,
        BodyId body,
        OfficerId proposedBy,
        Instant proposedAt,
        Section.Subject subject,
        Section.Matter matter,
        Section.Audience audience,
        Section.Passage passage,
        Section.Cover cover,
        Section.Handling handling,
        Section.Content content,
        Section.Justification justification,
        Section.Dates dates,
        String retentionRule,
        LocalDate disposeBy,
        @Nullable DisclosureId supersedes,
        @Nullable DisclosureId derivedFrom,
        @Nullable String why,
        State state) {

    /// One that corrects nothing.
    Disclosure(DisclosureId id, String reference, BodyId body, OfficerId proposedBy, Instant proposedAt,
               Section.Subject subject, Section.Matter matter, Section.Audience audience, Section.Passage passage,
               Section.Cover cover, Section.Handling handling, Section.Content content,
               Section.Justification justification, Section.Dates dates, String retentionRule, LocalDate disposeBy,
               @Nullable DisclosureId supersedes, @Nullable DisclosureId derivedFrom, State state) {
        this(id, reference, body, proposedBy, proposedAt, subject, matter, audience, passage, cover, handling, content,
                justification, dates, retentionRule, disposeBy, supersedes, derivedFrom, null, state);
    }

    /// What has become of a disclosure. Each change is a row with an author.
    public sealed interface State {

        /// Waits for someone else's decision.
        record Proposed() implements State {
        }

        /// With its audience.
        record Sent(OfficerId by, Instant at) implements State {
        }

        /// Not approved; nobody outside ever saw it.
        ///
        /// @param kind null where it was declined before kinds were asked
        record Declined(OfficerId by, Instant at, @Nullable DeclineKind kind, String reason) implements State {
        }

        /// Taken back.
        record Recalled(OfficerId by, Instant at, String reason) implements State {
        }

        /// Taken back because a later version says it better.
        record Superseded(OfficerId by, Instant at, DisclosureId with) implements State {
        }

        /// Ended because what it was passed on from was taken back, further up the chain.
        record Withdrawn(Instant at) implements State {
        }

        /// Past its last day.
        record Expired(LocalDate on) implements State {
        }
    }

    /// Whether holders can still read it.
    public boolean isLive() {
        return state instanceof State.Sent;
    }

    Map<Step, Section> sections() {
        var all = new EnumMap<Step, Section>(Step.class);
        for (Section section : new Section[] {subject, matter, audience, passage, cover, handling, content,
                justification, dates}) {
            all.put(Step.of(section), section);
        }
        return all;
    }
}
