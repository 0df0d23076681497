package org.concordat.sampling;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.BodyKind;
import org.concordat.partnership.Area;
import org.concordat.partnership.AreaServed;
import org.concordat.partnership.Areas;
import org.concordat.partnership.Bodies;
import org.concordat.partnership.Body;
import org.concordat.partnership.Succession;
import org.springframework.stereotype.Component;

/// Of what a viewer's body may draw samples: of decisions in the areas that it serves; and of disclosures, where it is the Investigatory
/// Powers Commissioner, of each body that gives out what is known nationally. *Source*: decision 0157.
@Component
class Inspected {

    private final Areas areas;
    private final Bodies bodies;

    Inspected(Areas areas, Bodies bodies) {
        this.areas = areas;
        this.bodies = bodies;
    }

    Rounds.Prospect of(Viewer viewer) {
        return new Rounds.Prospect(areas(viewer), bodies(viewer));
    }

    boolean holds(Viewer viewer, Round.Plan plan) {
        if (!plan.sort().ofOneBody()) {
            return areas(viewer).stream().anyMatch(it -> it.id().equals(plan.of()));
        }
        var id = new BodyId(plan.of());
        return overseesNationally(viewer)
                && bodies.named(Set.of(id), viewer.day()).values().stream().anyMatch(it -> it.kind().originatesNationally());
    }

    private List<Area> areas(Viewer viewer) {
        return areas.served(viewer.day(), viewer.body()).stream().map(AreaServed::area).toList();
    }

    /// Those in being, and those that they followed; by name.
    private List<Body> bodies(Viewer viewer) {
        if (!overseesNationally(viewer)) {
            return List.of();
        }
        var now = bodies.all(viewer.day(), BodyKind.nationalOriginators());
        var before = now.stream().flatMap(it -> bodies.successions(it.id()).stream().filter(each -> it.id().equals(each.successor())))
                .map(Succession::body).collect(Collectors.toSet());
        return Stream.concat(now.stream(), bodies.named(before, viewer.day()).values().stream().filter(it -> it.kind().originatesNationally()))
                .distinct().sorted(Comparator.comparing(Body::name).thenComparing(it -> it.id().toString())).toList();
    }

    private static boolean overseesNationally(Viewer viewer) {
        return viewer.bodyKind() == BodyKind.INVESTIGATORY_POWERS_COMMISSIONER;
    }
}
