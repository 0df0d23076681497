package org.concordat.api.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.concordat.sharing.Explanation;

/// Why an officer can read a disclosure, or why not.
record WhySaid(UUID id, String reference, Explanation.Standing standing, List<RuleJudged> rules) {

    /// A rule, and whether it holds.
    record RuleJudged(String id, String words, String citation, @Schema(description = "Whether it holds.") boolean held) {
    }
}
