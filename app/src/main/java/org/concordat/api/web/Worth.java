package org.concordat.api.web;

import io.swagger.v3.oas.annotations.media.Schema;
import org.concordat.kernel.Words;
import org.concordat.sharing.AnswerKind;

/// What a disclosure was worth to those who received it.
record Worth(AnswerKind kind,
        @Schema(example = "We have spoken with the family.", maxLength = 4000) String words) {

    Worth {
        Words.official(4000, words);
    }
}
