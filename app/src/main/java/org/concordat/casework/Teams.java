package org.concordat.casework;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.concordat.access.Role;
import org.concordat.kernel.BodyId;
import org.concordat.partnership.Appointments;
import org.concordat.succession.CaseFollowers;
import org.springframework.stereotype.Component;

/// Who works on cases in a body.
@Component
class Teams {

    private final Appointments appointments;
    private final CaseFollowers followers;

    Teams(Appointments appointments, CaseFollowers followers) {
        this.appointments = appointments;
        this.followers = followers;
    }

    Team of(BodyId body, Instant at) {
        var members = appointments.holding(Set.of(body), Set.of(Role.PREVENT_OFFICER), at);
        return new Team(members, members.isEmpty() ? followers.byLaw(body, at) : Optional.empty());
    }
}
