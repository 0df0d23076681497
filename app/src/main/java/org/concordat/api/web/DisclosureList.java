package org.concordat.api.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.concordat.kernel.OfficerId;
import org.concordat.sharing.About;
import org.concordat.sharing.Marking;
import org.concordat.sharing.Originated;
import org.concordat.sharing.Page;
import org.jspecify.annotations.Nullable;

/// What a body has made.
record DisclosureList(List<DisclosureLine> items,
        @Schema(description = "The cursor of the page that follows; absent on the last.") @Nullable String next) {

    /// One of them.
    record DisclosureLine(UUID id, String reference, String title, About about, Marking marking, OfficerId proposedBy,
            Instant proposedAt, LocalDate answerDue, Originated.Standing standing, int bodies, int answered,
            @Schema(description = "How many read it, and have not confirmed disposal though it has ended.")
            int unconfirmed) {
    }

    static DisclosureList of(Page<Originated> page) {
        var last = page.rows().isEmpty() ? null : page.rows().getLast();
        return new DisclosureList(page.rows().stream().map(it -> new DisclosureLine(it.id().value(), it.reference(),
                it.title(), it.about(), it.marking(), it.proposedBy(), it.proposedAt(), it.answerDue(), it.standing(),
                it.bodies(), it.answered(), it.unconfirmed())).toList(),
                page.more() && last != null ? Cursor.of(Cursor.List.DISCLOSURES, last.proposedAt(), last.id().value())
                        : null);
    }
}
