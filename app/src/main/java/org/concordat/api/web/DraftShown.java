package org.concordat.api.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.concordat.sharing.Draft;
import org.concordat.sharing.DisclosureId;
import org.jspecify.annotations.Nullable;

/// A draft of the officer's own.
record DraftShown(
        UUID id,
        @Schema(description = "As it now is: what If-Match takes.") String version,
        Instant startedAt,
        Instant savedAt,
        @Schema(description = "A disclosure that it corrects.") @Nullable DisclosureId supersedes,
        @Schema(description = "Why it corrects that one.") @Nullable String why,
        @Schema(description = "A disclosure whose information it passes on.") @Nullable DisclosureId derivedFrom,
        DraftDocument document) implements Versioned {

    static DraftShown of(Draft it) {
        return new DraftShown(it.id().value(), Version.of(it.savedAt()), it.startedAt(), it.savedAt(), it.supersedes(),
                it.why(), it.derivedFrom(), DraftDocument.of(it));
    }
}
