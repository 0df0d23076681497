package org.concordat.api.web;

import io.swagger.v3.oas.annotations.media.Schema;
import org.concordat.kernel.Words;
import org.concordat.sharing.AnswerKind;
import org.concordat.sharing.CameOf;
import org.concordat.sharing.Changed;
import org.jspecify.annotations.Nullable;

/// What a disclosure was worth to those who received it, and what came of it as far as that is known.
record Worth(AnswerKind kind,
        @Schema(example = "We have spoken with the family.", maxLength = 4000) String words,
        @Schema(description = "What came of it, in one line; left out where nothing has yet.", maxLength = 200)
        @Nullable String cameOf,
        @Schema(description = "Whether it changed a decision; not yet known where it is left out.") @Nullable Changed changed) {

    Worth {
        Words.official(4000, words);
        Came.held(cameOf, changed);
    }

    CameOf outcome() {
        return Came.held(cameOf, changed);
    }
}
