package org.concordat.api.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.concordat.kernel.OfficerId;
import org.concordat.sharing.About;
import org.concordat.sharing.Approvals;
import org.concordat.sharing.Marking;
import org.concordat.sharing.Page;
import org.jspecify.annotations.Nullable;

/// What waits for a decision.
record WaitingList(List<WaitingLine> items,
        @Schema(description = "The cursor of the page that follows; absent on the last.") @Nullable String next) {

    /// One of them.
    record WaitingLine(UUID id, String reference, String title, About about, Marking marking, OfficerId proposedBy,
            Instant proposedAt, LocalDate answerDue) {
    }

    static WaitingList of(Page<Approvals.Waiting> page) {
        var last = page.rows().isEmpty() ? null : page.rows().getLast();
        return new WaitingList(page.rows().stream().map(it -> new WaitingLine(it.id().value(), it.reference(), it.title(),
                it.about(), it.marking(), it.proposedBy(), it.proposedAt(), it.answerDue())).toList(),
                page.more() && last != null ? Cursor.of(Cursor.List.APPROVALS, last.proposedAt(), last.id().value()) : null);
    }
}
