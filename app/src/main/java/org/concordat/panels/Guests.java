package org.concordat.panels;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.concordat.access.Role;
import org.concordat.access.Viewer;
import org.concordat.kernel.OfficerId;
import org.concordat.partnership.Agreements;
import org.concordat.partnership.Appointments;
import org.concordat.partnership.Holder;
import org.springframework.stereotype.Component;

/// Whom the chair of a panel may invite: those in post, to whom disclosures can be addressed, of the panel's own body and
/// of every body that is party to an agreement in force with it.
@Component
class Guests {

    private static final Comparator<Holder> BY_NAME = Comparator.comparing(Holder::name)
            .thenComparing(it -> it.officer().toString());

    private final Agreements agreements;
    private final Appointments appointments;

    Guests(Agreements agreements, Appointments appointments) {
        this.agreements = agreements;
        this.appointments = appointments;
    }

    /// By name, each officer once: in the first of their roles, a chair's before any other.
    List<Holder> of(Viewer chair) {
        var bodies = new HashSet<>(Set.of(chair.body()));
        agreements.inForceFor(chair).forEach(it -> bodies.addAll(it.parties()));
        var all = new ArrayList<>(appointments.holding(bodies, Set.of(PanelRules.ATTENDERS), chair.at()));
        all.sort(Comparator.<Holder, Boolean>comparing(it -> it.role() != Role.PANEL_CHAIR).thenComparing(Holder::role));
        var seen = new HashSet<OfficerId>();
        return all.stream().filter(it -> seen.add(it.officer())).sorted(BY_NAME).toList();
    }
}
