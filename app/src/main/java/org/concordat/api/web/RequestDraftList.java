package org.concordat.api.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concordat.requests.RequestDraft;
import org.concordat.requests.RequestPart;
import org.jspecify.annotations.Nullable;

/// The requests that the officer is writing.
record RequestDraftList(List<RequestDraftLine> items) {

    /// One of them.
    record RequestDraftLine(UUID id, String version, Instant savedAt,
            @Schema(description = "The first part that is not written yet.") @Nullable String missing) {
    }

    static RequestDraftList of(List<RequestDraft> all) {
        return new RequestDraftList(all.stream().map(it -> new RequestDraftLine(it.id().value(), Version.of(it.savedAt()),
                it.savedAt(), it.missing().map(RequestPart.Kind::slug).orElse(null))).toList());
    }
}
