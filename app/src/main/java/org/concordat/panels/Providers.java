package org.concordat.panels;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.concordat.access.Role;
import org.concordat.access.Viewer;
import org.concordat.kernel.AgreementId;
import org.concordat.kernel.BodyId;
import org.concordat.partnership.AgreementTerms;
import org.concordat.partnership.Agreements;
import org.concordat.partnership.Appointments;
import org.concordat.partnership.Holder;
import org.springframework.stereotype.Component;

/// Whom the chair of a panel may ask to give support: those approved as providers, in bodies that are party to an agreement in force
/// with the panel’s.
@Component
class Providers {

    /// @param under the agreement; of several, the one whose reference comes first
    record Provider(Holder holder, AgreementId under) {
    }

    private final Agreements agreements;
    private final Appointments appointments;

    Providers(Agreements agreements, Appointments appointments) {
        this.agreements = agreements;
        this.appointments = appointments;
    }

    /// By name.
    List<Provider> of(Viewer chair) {
        Map<BodyId, AgreementId> shared = new HashMap<>();
        agreements.inForceFor(chair).stream().sorted(Comparator.comparing(AgreementTerms::reference)).forEach(it ->
                it.parties().forEach(body -> shared.putIfAbsent(body, it.id())));
        return holding(shared.keySet(), chair).stream()
                .sorted(Comparator.comparing(Holder::name).thenComparing(it -> it.officer().toString()))
                .map(it -> new Provider(it, shared.get(it.body()))).toList();
    }

    /// Whether whoever gives this support is approved still.
    boolean isApproved(Engagement it, Viewer viewer) {
        return holding(Set.of(it.from()), viewer).stream().anyMatch(holder -> holder.officer().equals(it.provider()));
    }

    private List<Holder> holding(Set<BodyId> bodies, Viewer viewer) {
        return appointments.holding(new HashSet<>(bodies), Set.of(Role.INTERVENTION_PROVIDER), viewer.at());
    }
}
