package org.concordat.api.web;

import io.swagger.v3.oas.annotations.media.Schema;
import org.concordat.kernel.Words;

/// Why something is done.
record Reasoned(@Schema(description = "Up to 4,000 characters, not marked above OFFICIAL.",
        example = "The pupil is not the one who was meant.", maxLength = 4000) String reason) {

    Reasoned {
        Words.official(4000, reason);
    }
}
