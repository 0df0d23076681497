package org.concordat.api.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concordat.requests.RequestDraft;
import org.concordat.requests.RequestPart;
import org.concordat.sharing.Page;
import org.jspecify.annotations.Nullable;

/// The requests that the officer is writing.
record RequestDraftList(List<RequestDraftLine> items,
        @Schema(description = "The cursor of the next page; absent on the last.") @Nullable String next) {

    /// One of them.
    record RequestDraftLine(UUID id, String version, Instant startedAt, Instant savedAt,
            @Schema(description = "The first part that is not written yet.") @Nullable String missing) {
    }

    static RequestDraftList of(Page<RequestDraft> page) {
        return new RequestDraftList(page.rows().stream().map(it -> new RequestDraftLine(it.id().value(), Version.of(it.savedAt()),
                it.startedAt(), it.savedAt(), it.missing().map(RequestPart.Kind::slug).orElse(null))).toList(),
                Cursor.next(Cursor.List.REQUEST_DRAFTS, page, RequestDraft::startedAt, it -> it.id().value()));
    }
}
