package org.concordat.api.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.concordat.kernel.AgreementId;
import org.concordat.kernel.BodyId;
import org.concordat.sharing.About;
import org.concordat.sharing.AnswerKind;
import org.concordat.sharing.Envelope;
import org.concordat.sharing.Holding;
import org.concordat.sharing.Page;
import org.concordat.sharing.Terms;
import org.jspecify.annotations.Nullable;

/// The outside of what was addressed to a body.
record EnvelopeList(List<EnvelopeLine> items,
        @Schema(description = "The cursor of the page that follows; absent on the last.") @Nullable String next) {

    /// One of them. What it was sent for is not told before the reader has said what they look for.
    record EnvelopeLine(UUID id, String reference, BodyId from, AgreementId agreement, About about, Terms terms, Instant sentAt,
            LocalDate answerDue,
            @Schema(description = "The moment from which nobody reads it.") Instant visibleUntil,
            @Schema(description = "Why it ended before that.") Envelope.@Nullable Ended ended,
            @Schema(description = "Whether this officer has accepted its terms.") boolean accepted,
            @Schema(description = "What the body has answered.") @Nullable AnswerKind answer,
            @Schema(description = "Whether the body read it, it has ended, and its disposal is to be confirmed.")
            boolean disposalDue,
            @Schema(description = "Who of the body confirmed its disposal, and how it was let go of.") Holding.@Nullable Disposal disposal,
            @Schema(description = "Whether it cannot be read because an agreement up the chain is not in force.") boolean severed) {
    }

    static EnvelopeList of(Page<Envelope> page, Instant at) {
        var last = page.rows().isEmpty() ? null : page.rows().getLast();
        return new EnvelopeList(page.rows().stream().map(it -> line(it, at)).toList(), page.more() && last != null
                ? Cursor.of(Cursor.List.INBOX, Objects.requireNonNull(last.sentAt()), last.id().value()) : null);
    }

    private static EnvelopeLine line(Envelope it, Instant at) {
        var answer = it.answer();
        return new EnvelopeLine(it.id().value(), it.reference(), it.from(), it.agreement(), it.about(), it.terms(),
                Objects.requireNonNull(it.sentAt()), it.answerDue(), it.visibleUntil(), it.ended(), it.accepted(),
                answer == null ? null : answer.kind(), it.disposalIsDue(at), it.disposal(), it.severed());
    }
}
