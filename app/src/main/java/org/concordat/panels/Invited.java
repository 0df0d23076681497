package org.concordat.panels;

import org.concordat.access.Role;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.concordat.partnership.Holder;

/// A named officer who is invited to a meeting, and the role in which they come.
public record Invited(OfficerId officer, BodyId body, Role role) {

    static Invited of(Holder it) {
        return new Invited(it.officer(), it.body(), it.role());
    }
}
