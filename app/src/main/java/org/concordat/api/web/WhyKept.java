package org.concordat.api.web;

import io.swagger.v3.oas.annotations.media.Schema;
import org.concordat.kernel.Words;

/// Why what was passed on stands.
record WhyKept(@Schema(description = "Why it stands, though its source was corrected.", maxLength = 2000,
        example = "What was corrected is not part of it.") String words) {

    WhyKept {
        Words.official(2000, words);
    }
}
