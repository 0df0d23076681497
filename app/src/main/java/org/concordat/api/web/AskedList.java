package org.concordat.api.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.Purpose;
import org.concordat.requests.Line;
import org.concordat.sharing.About;
import org.concordat.sharing.Page;
import org.jspecify.annotations.Nullable;

/// The bodies that were asked, by any of the officer's requests.
record AskedList(List<AskedLine> items,
        @Schema(description = "The cursor of the page that follows; absent on the last.") @Nullable String next) {

    /// One body asked.
    record AskedLine(@Schema(description = "The request.") UUID id,
            @Schema(description = "As people speak of it.", example = "R-7F3A-91C2") String reference, BodyId body, About about,
            Purpose purpose,
            @Schema(description = "Time-critical: answered by a shorter clock.") boolean urgent, Instant sentAt,
            Answering answering) {
    }

    static AskedList of(Page<Line> page) {
        return new AskedList(page.rows().stream().map(AskedList::line).toList(), Cursor.nextAsked(page));
    }

    static AskedLine line(Line it) {
        var asked = it.asked();
        return new AskedLine(asked.request().value(), asked.request().reference(), asked.body(), asked.about(), asked.purpose(), asked.urgent(),
                asked.sentAt(), Answering.of(it));
    }
}
