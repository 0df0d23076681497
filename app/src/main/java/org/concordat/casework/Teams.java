package org.concordat.casework;

import java.time.Instant;
import java.util.Set;
import org.concordat.access.Role;
import org.concordat.kernel.BodyId;
import org.concordat.partnership.Appointments;
import org.springframework.stereotype.Component;

/// Who works on cases in a body.
@Component
class Teams {

    private final Appointments appointments;

    Teams(Appointments appointments) {
        this.appointments = appointments;
    }

    Team of(BodyId body, Instant at) {
        return new Team(appointments.holding(Set.of(body), Set.of(Role.PREVENT_OFFICER), at));
    }
}
