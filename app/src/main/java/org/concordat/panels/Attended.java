package org.concordat.panels;

import org.concordat.access.Role;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;

/// Somebody who was at a meeting, and the role in which they came.
///
/// @param chairs whether they were in the chair, and recorded who came
public record Attended(OfficerId officer, BodyId body, Role role, boolean chairs) {
}
