package org.concordat.api.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.concordat.access.Role;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.concordat.sharing.AnswerKind;
import org.concordat.sharing.Attachment;
import org.concordat.sharing.Changed;
import org.concordat.sharing.Copy;
import org.concordat.sharing.DeclineKind;
import org.concordat.sharing.Disclosure;
import org.concordat.sharing.DisclosureId;
import org.concordat.sharing.Disclosures;
import org.concordat.sharing.Holding;
import org.concordat.sharing.Leak;
import org.concordat.sharing.Originated;
import org.concordat.sharing.Retention;
import org.jspecify.annotations.Nullable;

/// A disclosure as the body that made it sees it.
record DisclosureShown(
        UUID id,
        String reference,
        OfficerId proposedBy,
        Instant proposedAt,
        Originated.Standing standing,
        @Schema(description = "Who approved it; of what did not leave or has ended, who declined, recalled or corrected it.")
        @Nullable OfficerId decidedBy,
        @Schema(description = "When they did, or what it was passed on from was taken back.") @Nullable Instant decidedAt,
        @Schema(description = "Of what was declined: the kind of reason, where it was recorded.") @Nullable DeclineKind declinedFor,
        @Schema(description = "Why it was declined or recalled, in the words of whoever did so.") @Nullable String endedBecause,
        @Schema(description = "The correction that replaces it.") @Nullable UUID replacedBy,
        @Schema(description = "Of a correction: why it was made.") @Nullable String why,
        @Schema(description = "What it was derived from.") @Nullable DisclosureId derivedFrom,
        @Schema(description = "The agreement's rule under which it is kept.") String retentionRule,
        @Schema(description = "The day by which it is disposed of, from the agreement.") LocalDate disposeBy,
        @Schema(description = "By when it is reviewed whether it is needed still; absent where no review is due.")
        @Nullable LocalDate reviewDue,
        @Schema(description = "What was said each time that was reviewed, the oldest first.") List<Retention.Review> reviews,
        DraftDocument document,
        @Schema(description = "The files that travel with it.") List<FileList.FileLine> files,
        List<Holder> holders,
        @Schema(description = "The numbered copies that were made of it.") List<Copy> copies,
        @Schema(description = "While it waits: where words that stay home stand in it. Nobody approves it while there are any.")
        List<Leak> leaks) {

    /// What one body and role did with it.
    record Holder(BodyId body, Role role, @Schema(description = "Why they need to know.") String reason, int readers,
            @Nullable Instant firstOpened, @Nullable AnswerKind answer, @Nullable String answerWords, @Nullable Instant answeredAt,
            @Schema(description = "What the body said last of what came of it.") @Nullable String cameOf,
            @Schema(description = "Whether it changed a decision there.") @Nullable Changed changed,
            @Schema(description = "When the body said that, where it was after the answer.") @Nullable Instant outcomeAt,
            @Nullable Instant disposedAt, @Schema(description = "How the body let go of it.") @Nullable String disposalWords) {
    }

    static DisclosureShown of(Disclosures.Sight sight, List<Attachment> files, List<Copy> copies, List<Leak> leaks) {
        var it = sight.disclosure();
        var decided = Decided.of(it.state());
        return new DisclosureShown(it.id().value(), it.reference(), it.proposedBy(), it.proposedAt(), Originated.Standing.of(it.state()),
                decided.by(), decided.at(), declinedFor(it.state()), decided.because(), decided.replacedBy(), it.why(), it.derivedFrom(), it.retentionRule(),
                it.disposeBy(), sight.retention().dueOn(), sight.retention().reviews(), DraftDocument.of(it), FileList.lines(files),
                sight.holdings().stream().map(DisclosureShown::holder).toList(), copies, leaks);
    }

    private static @Nullable DeclineKind declinedFor(Disclosure.State state) {
        return state instanceof Disclosure.State.Declined it ? it.kind() : null;
    }

    /// What was decided about it last.
    private record Decided(@Nullable OfficerId by, @Nullable Instant at, @Nullable String because, @Nullable UUID replacedBy) {

        static Decided of(Disclosure.State state) {
            return switch (state) {
                case Disclosure.State.Sent(var by, var at) -> new Decided(by, at, null, null);
                case Disclosure.State.Declined(var by, var at, var _, var reason) -> new Decided(by, at, reason, null);
                case Disclosure.State.Recalled(var by, var at, var reason) -> new Decided(by, at, reason, null);
                case Disclosure.State.Superseded(var by, var at, var with) -> new Decided(by, at, null, with.value());
                case Disclosure.State.Withdrawn(var at) -> new Decided(null, at, null, null);
                case Disclosure.State.Proposed _, Disclosure.State.Expired _ -> new Decided(null, null, null, null);
            };
        }
    }

    private static Holder holder(Holding it) {
        var answer = it.answer();
        var cameOf = answer == null ? null : answer.cameOf();
        var disposal = it.disposal();
        return new Holder(it.body(), it.role(), it.reason(), it.readers(), it.firstOpened(), answer == null ? null : answer.kind(),
                answer == null ? null : answer.words(), answer == null ? null : answer.at(), cameOf == null ? null : cameOf.line(),
                cameOf == null ? null : cameOf.changed(), answer == null ? null : answer.outcomeAt(),
                disposal == null ? null : disposal.at(), disposal == null ? null : disposal.words());
    }
}
