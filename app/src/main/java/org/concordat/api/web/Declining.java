package org.concordat.api.web;

import io.swagger.v3.oas.annotations.media.Schema;
import org.concordat.kernel.Words;
import org.concordat.sharing.DeclineKind;

/// Why a disclosure does not leave.
record Declining(DeclineKind kind,
        @Schema(description = "For whoever proposed it: up to 4,000 characters, not marked above OFFICIAL.",
                example = "The audience is wider than the request.", maxLength = 4000) String reason) {

    Declining {
        Words.official(4000, reason);
    }
}
