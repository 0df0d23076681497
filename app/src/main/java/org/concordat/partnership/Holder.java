package org.concordat.partnership;

import org.concordat.access.Role;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;

/// An officer in office whose role and training are current.
public record Holder(OfficerId officer, String name, BodyId body, Role role) {
}
