package org.concordat.succession;

import java.time.Instant;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;

/// Somebody who goes on with the cases of a force that ends: an officer of that force from the day of its end, for as long as they are
/// in office in their own.
///
/// @param officer as whom they act in the force that ended
/// @param of who they are, in the body `in`
/// @param by who named them: themselves, or a colleague who stood in before
public record StandIn(OfficerId officer, BodyId body, OfficerId of, BodyId in, OfficerId by, Instant at) {
}
