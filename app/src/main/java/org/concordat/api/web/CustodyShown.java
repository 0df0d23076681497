package org.concordat.api.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.concordat.sharing.Correction;
import org.concordat.sharing.Hop;

/// The chain of custody below what a body told, and who has seen what it corrects.
record CustodyShown(UUID id, String reference,
        @Schema(description = "Every hop below it, the oldest first.") List<Hop> hops,
        @Schema(description = "Of a correction: each who read an earlier version, and when they confirmed it.")
        List<Correction.Seen> seen) {
}
