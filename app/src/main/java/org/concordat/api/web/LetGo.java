package org.concordat.api.web;

import io.swagger.v3.oas.annotations.media.Schema;

/// A word that stays home no longer.
record LetGo(@Schema(example = "Operation Larch", maxLength = 100) String term) {

    LetGo {
        StaysHome.held(term);
    }
}
