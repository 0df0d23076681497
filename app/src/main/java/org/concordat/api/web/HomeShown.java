package org.concordat.api.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.concordat.sharing.Home;

/// The words that stay home of a source.
record HomeShown(List<Home.Term> terms,
        @Schema(description = "Whether a version was proposed: from then on words are only added.") boolean fixed) {

    static HomeShown of(Home it) {
        return new HomeShown(it.terms(), it.isFixed());
    }
}
