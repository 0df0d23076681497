package org.concordat.partnership;

import java.util.List;
import org.concordat.access.Decision;

/// An officer with their roles as of a day, and every statement ever made about them by then.
///
/// @param roles the latest approved statement of each role, held on that day or not
public record OfficerAsOf(Officer officer, Body body, AsOf asOf, List<RoleHeld> roles, List<RoleChange> history,
                          Decision mayAdminister) {

    public OfficerAsOf {
        roles = List.copyOf(roles);
        history = List.copyOf(history);
    }
}
