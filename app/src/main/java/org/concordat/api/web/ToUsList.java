package org.concordat.api.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.concordat.kernel.Purpose;
import org.concordat.requests.Line;
import org.concordat.sharing.About;
import org.concordat.sharing.Page;
import org.jspecify.annotations.Nullable;

/// What other bodies ask of the officer's own.
record ToUsList(List<ToUsLine> items,
        @Schema(description = "The cursor of the page that follows; absent on the last.") @Nullable String next) {

    /// One of them, from outside.
    record ToUsLine(UUID id, @Schema(description = "As people speak of it.", example = "R-7F3A-91C2") String reference, BodyId from,
            OfficerId asker, About about, Purpose purpose,
            @Schema(description = "Time-critical: answered by a shorter clock.") boolean urgent, Instant sentAt,
            @Schema(description = "Who has taken it, and is in office.") @Nullable OfficerId owner,
            @Schema(description = "To whom they handed it, to compose the disclosure that answers.") @Nullable OfficerId composer,
            Answering answering) {
    }

    static ToUsList of(Page<Line> page) {
        return new ToUsList(page.rows().stream().map(ToUsList::line).toList(), Cursor.nextToUs(page));
    }

    static ToUsLine line(Line it) {
        var asked = it.asked();
        return new ToUsLine(asked.request().value(), asked.request().reference(), asked.from(), asked.asker(), asked.about(), asked.purpose(),
                asked.urgent(), asked.sentAt(), it.owner().orElse(null), it.composer().orElse(null), Answering.of(it));
    }
}
