package org.concordat.api.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.concordat.sharing.Correction;
import org.concordat.sharing.Page;
import org.jspecify.annotations.Nullable;

/// What was passed on, and whose source was corrected since: to be corrected too, recalled, or kept.
record OwedList(List<Correction.Owed> items,
        @Schema(description = "The cursor of the page that follows; absent on the last.") @Nullable String next) {

    static OwedList of(Page<Correction.Owed> page) {
        return new OwedList(page.rows(), Cursor.next(Cursor.List.CORRECTIONS, page,
                Correction.Owed::correctedAt, it -> it.id().value()));
    }
}
