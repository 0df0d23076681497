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
        @Schema(description = "The version that they read last; absent where they read none, or have confirmed.")
        Correction.@Nullable Before before,
        @Schema(description = "The title, in pieces: all but those inserted are the old, all but those deleted the new.")
        List<Wording.Piece> title,
        @Schema(description = "The words, in the same way.") List<Wording.Piece> words) {

    static CorrectionShown of(Correction it, Received now) {
        var before = it.before();
        return new CorrectionShown(now.id().value(), it.why(), it.seenAt(), before,
                before == null ? List.of() : Wording.compare(before.title(), now.title()),
                before == null ? List.of() : Wording.compare(before.words(), now.words()));
    }
}
