package org.concordat.scrutiny;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.BodyKind;
import org.concordat.partnership.Area;
import org.concordat.partnership.AreaServed;
import org.concordat.partnership.Areas;
import org.concordat.partnership.Bodies;
import org.concordat.partnership.Body;
import org.springframework.stereotype.Component;

/// With which bodies an overseer can raise a matter: a local policing body with those that serve its area that day, and never with the
/// Security Service; the Investigatory Powers Commissioner with whoever gives out what is known nationally, and with nobody else; the
/// national board with every body. *Source*: decision 0157.
@Component
class Reach {

    private final Areas areas;
    private final Bodies bodies;

    Reach(Areas areas, Bodies bodies) {
        this.areas = areas;
        this.bodies = bodies;
    }

    /// By name, without their own.
    List<Body> of(Viewer overseer) {
        var reached = new ArrayList<>(switch (overseer.bodyKind()) {
            case NATIONAL_BOARD -> bodies.all(overseer.day());
            case INVESTIGATORY_POWERS_COMMISSIONER -> bodies.all(overseer.day(), BodyKind.nationalOriginators());
            default -> served(overseer).stream().flatMap(it -> it.bodies().stream()).filter(it -> it.kind().mayServeAnArea()).distinct().toList();
        });
        reached.removeIf(it -> it.id().equals(overseer.body()));
        reached.sort(Comparator.comparing(Body::name).thenComparing(it -> it.id().toString()));
        return List.copyOf(reached);
    }

    Optional<BodyKind> kindOf(Viewer overseer, BodyId to) {
        if (overseer.bodyKind() == BodyKind.NATIONAL_BOARD) {
            return bodies.find(to, overseer.day()).filter(it -> !it.id().equals(overseer.body())).map(Body::kind);
        }
        return of(overseer).stream().filter(it -> it.id().equals(to)).map(Body::kind).findFirst();
    }

    /// The areas that the viewer's body serves.
    Set<UUID> areas(Viewer viewer) {
        return served(viewer).stream().map(it -> it.area().id()).collect(Collectors.toSet());
    }

    List<Area> own(Viewer viewer) {
        return served(viewer).stream().map(AreaServed::area).toList();
    }

    private List<AreaServed> served(Viewer viewer) {
        return areas.served(viewer.day(), viewer.body());
    }
}
