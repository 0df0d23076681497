package org.concordat.api.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.concordat.sharing.Correction;
import org.concordat.sharing.Page;
import org.jspecify.annotations.Nullable;

/// What corrects something that an officer read, and they have not confirmed.
record ToConfirmList(List<Correction.ToConfirm> items,
        @Schema(description = "The cursor of the page that follows; absent on the last.") @Nullable String next) {

    static ToConfirmList of(Page<Correction.ToConfirm> page) {
        return new ToConfirmList(page.rows(), Cursor.next(Cursor.List.TO_CONFIRM, page,
                Correction.ToConfirm::sentAt, it -> it.id().value()));
    }
}
