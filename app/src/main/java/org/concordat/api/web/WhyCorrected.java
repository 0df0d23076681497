package org.concordat.api.web;

import io.swagger.v3.oas.annotations.media.Schema;
import org.concordat.kernel.Words;

/// What was wrong.
record WhyCorrected(@Schema(description = "What was wrong, and why it is corrected.", maxLength = 1000,
        example = "The gate was the south one.") String why) {

    WhyCorrected {
        Words.official(1000, why);
    }
}
