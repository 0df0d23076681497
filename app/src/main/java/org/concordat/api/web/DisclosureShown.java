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
import org.concordat.sharing.Disclosure;
import org.concordat.sharing.Disclosures;
import org.concordat.sharing.Holding;
import org.concordat.sharing.Originated;
import org.jspecify.annotations.Nullable;

/// A disclosure as the body that made it sees it.
record DisclosureShown(
        UUID id,
        String reference,
        OfficerId proposedBy,
        Instant proposedAt,
        Originated.Standing standing,
        @Schema(description = "Why it was declined or recalled, in the words of whoever did so.") @Nullable String endedBecause,
        @Schema(description = "The day by which it is disposed of, from the agreement.") LocalDate disposeBy,
        DraftDocument document,
        @Schema(description = "The files that travel with it.") List<FileList.FileLine> files,
        List<Holder> holders) {

    /// What one body and role did with it.
    record Holder(BodyId body, Role role, int readers, @Nullable Instant firstOpened, @Nullable AnswerKind answer,
            @Nullable String answerWords,
            @Schema(description = "What the body said last of what came of it.") @Nullable String cameOf,
            @Schema(description = "Whether it changed a decision there.") @Nullable Changed changed,
            @Nullable Instant disposedAt) {
    }

    static DisclosureShown of(Disclosures.Sight sight, List<Attachment> files) {
        var it = sight.disclosure();
        return new DisclosureShown(it.id().value(), it.reference(), it.proposedBy(), it.proposedAt(), Originated.Standing.of(it.state()),
                endedBecause(it.state()), it.disposeBy(), DraftDocument.of(it), FileList.lines(files),
                sight.holdings().stream().map(DisclosureShown::holder).toList());
    }

    private static @Nullable String endedBecause(Disclosure.State state) {
        return switch (state) {
            case Disclosure.State.Declined(var _, var _, var reason) -> reason;
            case Disclosure.State.Recalled(var _, var _, var reason) -> reason;
            case Disclosure.State.Proposed _, Disclosure.State.Sent _, Disclosure.State.Superseded _,
                    Disclosure.State.Withdrawn _, Disclosure.State.Expired _ -> null;
        };
    }

    private static Holder holder(Holding it) {
        var answer = it.answer();
        var cameOf = answer == null ? null : answer.cameOf();
        var disposal = it.disposal();
        return new Holder(it.body(), it.role(), it.readers(), it.firstOpened(), answer == null ? null : answer.kind(),
                answer == null ? null : answer.words(), cameOf == null ? null : cameOf.line(),
                cameOf == null ? null : cameOf.changed(), disposal == null ? null : disposal.at());
    }
}
