package org.concordat.api.web;

import io.swagger.v3.oas.annotations.media.Schema;
import org.concordat.sharing.CameOf;
import org.concordat.sharing.Changed;
import org.jspecify.annotations.Nullable;

/// What came of a disclosure since its body answered.
record Came(@Schema(description = "In one line.", example = "The family took up support.", maxLength = 200) String cameOf,
        @Schema(description = "Whether it changed a decision.") Changed changed) {

    Came {
        held(cameOf, changed);
    }

    CameOf outcome() {
        return held(cameOf, changed);
    }

    static CameOf held(@Nullable String line, @Nullable Changed changed) {
        return new CameOf(line, changed == null ? Changed.NOT_YET_KNOWN : changed);
    }
}
