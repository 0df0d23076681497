package org.concordat.people;

import org.concordat.access.Role;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;

/// From where people are seen: a body's own view, of what it holds or was told; or that of its deconfliction, of what every
/// body holds for a concern. What is said in the one is not seen in the other.
public record View(BodyId body, boolean deconflicting) {

    static View own(Viewer viewer) {
        return new View(viewer.body(), false);
    }

    static View deconfliction(Viewer viewer) {
        return new View(viewer.body(), true);
    }

    /// The roles of those who look from there.
    Role[] roles() {
        return deconflicting ? new Role[] {Role.DECONFLICTION} : PeopleRules.OPEN_CONCERNS.toArray(Role[]::new);
    }
}
