package org.concordat.partnership;

import java.util.List;

/// An officer, in office or not, with what is said of those of their roles that were asked for.
///
/// @param held by role; none for one who never had such a role
public record Appointee(Officer officer, List<RoleHeld> held) {

    public Appointee {
        held = List.copyOf(held);
    }
}
