package org.concordat.panels;

import java.util.List;
import org.concordat.access.Viewer;
import org.concordat.kernel.GatewayId;
import org.concordat.law.Gateway;
import org.concordat.law.Gateways;
import org.concordat.law.Nature;
import org.springframework.stereotype.Component;

/// The legal gateways on which a panel can act on a day: a power or a duty to share, in force
/// then, that speaks of what its body gives.
@Component
class Lawful {

    private final Gateways gateways;

    Lawful(Gateways gateways) {
        this.gateways = gateways;
    }

    List<Gateway> of(Viewer chair) {
        return gateways.all().stream().filter(it -> it.nature() != Nature.REGARD && it.authority().inForce().covers(chair.day()))
                .filter(it -> it.ways().stream().anyMatch(way -> way.from().contains(chair.bodyKind()))).toList();
    }

    boolean carries(Viewer chair, GatewayId id) {
        return of(chair).stream().anyMatch(it -> it.id().equals(id));
    }
}
