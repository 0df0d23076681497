package org.concordat.people;

import java.time.Instant;
import org.concordat.kernel.OfficerId;

/// The last that somebody decided of two identities.
public record Judgement(Outcome outcome, OfficerId by, Instant at, String reason) {
}
