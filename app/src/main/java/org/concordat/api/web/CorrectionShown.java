package org.concordat.api.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concordat.kernel.Wording;
import org.concordat.sharing.Correction;
import org.concordat.sharing.Received;
import org.jspecify.annotations.Nullable;

/// What a later version changed against what this officer read, and why.
record CorrectionShown(UUID id, String why,
        @Schema(description = "When the officer confirmed that they saw it.") @Nullable Instant seenAt,
        @Schema(description = "The version that they read last, whole and with its files;"
                + " absent where they read none, or have confirmed.")
        @Nullable ReceivedShown before,
        @Schema(description = "The title, in pieces: all but those inserted are the old, all but those deleted the new.")
        List<Wording.Piece> title,
        @Schema(description = "The words, in the same way.") List<Wording.Piece> words) {

    static CorrectionShown of(Correction it, Received now) {
        var before = it.before();
        return before == null ? new CorrectionShown(now.id().value(), it.why(), it.seenAt(), null, List.of(), List.of())
                : new CorrectionShown(now.id().value(), it.why(), it.seenAt(),
                        ReceivedShown.of(before.read(), before.files()),
                        Wording.compare(before.read().title(), now.title()),
                        Wording.compare(before.read().words(), now.words()));
    }
}
