package org.concordat.sharing;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.concordat.law.Provenance;
import org.jspecify.annotations.Nullable;

/// A disclosure being composed: its officer's own, seen by nobody else, saved a section at a time.
///
/// @param supersedes a disclosure of the same body that this one corrects
/// @param derivedFrom a disclosure whose information this one passes on in other words
/// @param receivedFrom the body that sent that disclosure, where it is not the officer's own
/// @param why why it corrects that disclosure; null unless it does
/// @param inherited where the information it corrects or is derived from came from; it cannot be shed
public record Draft(
        DisclosureId id,
        OfficerId officer,
        BodyId body,
        Instant startedAt,
        Instant savedAt,
        @Nullable DisclosureId supersedes,
        @Nullable DisclosureId derivedFrom,
        @Nullable BodyId receivedFrom,
        @Nullable String why,
        Set<Provenance> inherited,
        Map<Step, Section> sections) {

    public Draft {
        inherited = Set.copyOf(inherited);
        sections = sections.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(sections));
    }

    /// One that corrects nothing.
    public Draft(DisclosureId id, OfficerId officer, BodyId body, Instant startedAt, Instant savedAt,
                 @Nullable DisclosureId supersedes, @Nullable DisclosureId derivedFrom, @Nullable BodyId receivedFrom,
                 Set<Provenance> inherited, Map<Step, Section> sections) {
        this(id, officer, body, startedAt, savedAt, supersedes, derivedFrom, receivedFrom, null, inherited, sections);
    }

    public <S extends Section> Optional<S> section(Class<S> type) {
        return sections.values().stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    public boolean has(Step step) {
        return sections.containsKey(step);
    }

    public boolean isWhole() {
        return sections.size() == Step.values().length;
    }

    /// A draft with nothing in it yet.
    static Draft blank(Viewer viewer, DisclosureId id) {
        return new Draft(id, viewer.officer(), viewer.body(), viewer.at(), viewer.at(), null, null, null,
                Set.of(), Map.of());
    }

    Draft with(Section section, Instant at) {
        var all = new EnumMap<Step, Section>(Step.class);
        all.putAll(sections);
        all.put(Step.of(section), section);
        return new Draft(id, officer, body, startedAt, at, supersedes, derivedFrom, receivedFrom, why, inherited, all);
    }

    /// The same correction, for other reasons.
    Draft because(String reason, Instant at) {
        return new Draft(id, officer, body, startedAt, at, supersedes, derivedFrom, receivedFrom, reason, inherited, sections);
    }

    Draft without(Step step) {
        var others = new EnumMap<Step, Section>(Step.class);
        others.putAll(sections);
        others.remove(step);
        return new Draft(id, officer, body, startedAt, savedAt, supersedes, derivedFrom, receivedFrom, why, inherited,
                others);
    }

    /// *Errors*: throws when the section has not been written; ask [#has] or [#isWhole] first.
    <S extends Section> S the(Class<S> type) {
        return section(type).orElseThrow();
    }
}
