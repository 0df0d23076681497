package org.concordat.api.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.ZoneOffset;
import java.util.List;
import org.concordat.sharing.Page;
import org.concordat.sharing.Retention;
import org.jspecify.annotations.Nullable;

/// What was shared, and somebody has to look at again within two weeks.
record RetentionList(List<Retention.Due> items,
        @Schema(description = "The cursor of the page that follows; absent on the last.") @Nullable String next) {

    static RetentionList of(Page<Retention.Due> page) {
        return new RetentionList(page.rows(), Cursor.next(Cursor.List.RETENTION, page,
                it -> it.dueOn().atStartOfDay(ZoneOffset.UTC).toInstant(), it -> it.id().value()));
    }
}
