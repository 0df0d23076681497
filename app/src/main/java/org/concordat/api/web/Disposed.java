package org.concordat.api.web;

import io.swagger.v3.oas.annotations.media.Schema;
import org.concordat.kernel.Words;

/// How a body let go of what it held.
record Disposed(@Schema(example = "Deleted from our records; nothing was printed.", maxLength = 2000) String words) {

    Disposed {
        Words.official(2000, words);
    }
}
