package org.concordat.api.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concordat.sharing.Draft;
import org.concordat.sharing.Page;
import org.jspecify.annotations.Nullable;

/// The officer's drafts.
record DraftList(List<DraftLine> items,
        @Schema(description = "The cursor of the next page; absent on the last.") @Nullable String next) {

    /// One of them.
    record DraftLine(UUID id, String version, Instant startedAt, Instant savedAt, List<String> written) {
    }

    static DraftList of(Page<Draft> page) {
        return new DraftList(page.rows().stream().map(it -> new DraftLine(it.id().value(), Version.of(it.savedAt()),
                it.startedAt(), it.savedAt(), it.sections().keySet().stream().sorted().map(Offers::section).toList())).toList(),
                Cursor.next(Cursor.List.DRAFTS, page, Draft::startedAt, it -> it.id().value()));
    }
}
