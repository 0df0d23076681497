package org.concordat.sampling;

import java.time.Instant;
import java.util.Optional;
import org.concordat.kernel.OfficerId;

/// What an overseer committed to before the dice, and their nonce once they have revealed it.
public record Commitment(OfficerId by, Instant at, String hash, Optional<String> nonce) {
}
