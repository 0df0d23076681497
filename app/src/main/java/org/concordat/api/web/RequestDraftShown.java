package org.concordat.api.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.concordat.requests.RequestDraft;

/// A request that the officer is writing.
record RequestDraftShown(
        UUID id,
        @Schema(description = "As it now is: what If-Match takes.") String version,
        Instant savedAt,
        RequestDocument document) implements Versioned {

    static RequestDraftShown of(RequestDraft it) {
        return new RequestDraftShown(it.id().value(), Version.of(it.savedAt()), it.savedAt(), RequestDocument.of(it));
    }
}
