package org.concordat.intake;

import java.time.Instant;
import java.util.UUID;
import org.concordat.kernel.BodyId;

/// The outside of a concern that somebody sent from the public site: a referral that no officer made.
///
/// @param to the police force that serves the area, where somebody was in post for it at that moment
public record PublicConcern(ReferralId id, String reference, Concern.Kind kind, boolean urgent, Instant at, UUID area, BodyId to) {
}
