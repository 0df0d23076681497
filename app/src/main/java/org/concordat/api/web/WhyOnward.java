package org.concordat.api.web;

import io.swagger.v3.oas.annotations.media.Schema;
import org.concordat.kernel.Words;

/// Why something may be passed on, or may not.
record WhyOnward(@Schema(description = "Why.", maxLength = 1000, example = "They can act on it this week.") String reason) {

    WhyOnward {
        Words.official(1000, reason);
    }
}
