package org.concordat.requests;

import java.util.HashSet;
import java.util.Set;
import org.concordat.access.Role;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.concordat.partnership.Appointments;
import org.springframework.stereotype.Component;

/// Who could answer a request.
@Component
class Answerers {

    private final Appointments appointments;

    Answerers(Appointments appointments) {
        this.appointments = appointments;
    }

    /// Those of the bodies in which nobody could today: none there is a disclosure officer.
    Set<BodyId> lacking(Viewer viewer, Set<BodyId> bodies) {
        var lacking = new HashSet<>(bodies);
        appointments.holding(bodies, Set.of(Role.DISCLOSURE_OFFICER), viewer.at()).forEach(holder -> lacking.remove(holder.body()));
        return lacking;
    }
}
