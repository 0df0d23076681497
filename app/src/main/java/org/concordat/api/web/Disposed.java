package org.concordat.api.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Set;
import org.concordat.kernel.Words;
import org.jspecify.annotations.Nullable;

/// How a body let go of what it held.
record Disposed(@Schema(example = "Deleted from our records; copy 1 was shredded.", maxLength = 2000) String words,
        @Schema(description = "The numbers of those copies of the body's that are destroyed. Any that is not its own is passed over. One "
                + "that is destroyed later is said so in another request, in whatever words: what was said of the disposal stands.", example = "[1]")
        @Nullable Set<Integer> copies) {

    Disposed {
        Words.official(2000, words);
        copies = copies == null ? null : Set.copyOf(copies);
    }

    /// None where nothing is said of them.
    Set<Integer> destroyed() {
        return copies == null ? Set.of() : copies;
    }
}
