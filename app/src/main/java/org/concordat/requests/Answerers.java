package org.concordat.requests;

import java.util.HashSet;
import java.util.Set;
import org.concordat.access.Acting;
import org.concordat.access.Role;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.concordat.partnership.Appointments;
import org.springframework.stereotype.Component;

/// Who could answer a request, and who hears of the answer.
@Component
class Answerers {

    private final Appointments appointments;
    private final Acting acting;

    Answerers(Appointments appointments, Acting acting) {
        this.appointments = appointments;
        this.acting = acting;
    }

    /// Those of the bodies in which nobody could today: none there is a disclosure officer.
    Set<BodyId> lacking(Viewer viewer, Set<BodyId> bodies) {
        var lacking = new HashSet<>(bodies);
        appointments.holding(bodies, Set.of(Role.DISCLOSURE_OFFICER), viewer.at()).forEach(holder -> lacking.remove(holder.body()));
        return lacking;
    }

    /// Whether whoever asked is there still, and asks.
    boolean stillAsks(Viewer viewer, Asked it) {
        var asker = acting.known(viewer, Set.of(it.asker())).get(it.asker());
        return asker != null && asker.body().equals(it.from()) && asker.roles().stream().anyMatch(Role::asks);
    }
}
