package org.concordat.api.web;

import io.swagger.v3.oas.annotations.media.Schema;
import org.concordat.kernel.Purpose;

/// What an officer looks for.
record Sought(@Schema(description = "As the law's catalogue of purposes names it.", example = "prevent-support")
        Purpose purpose) {
}
