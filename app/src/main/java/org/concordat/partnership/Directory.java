package org.concordat.partnership;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.concordat.access.Acting;
import org.concordat.access.Gate;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.concordat.partnership.RegisterRules.Place;
import org.springframework.stereotype.Component;

/// What bodies, areas and officers are called, for pages on which their names stand beside something else. That
/// something is what the ledger says was read.
@Component
public class Directory {

    /// The names of those that the register has, on the day of asking.
    public record Names(Map<BodyId, String> bodies, Map<OfficerId, String> officers) {
    }

    private final Acting acting;
    private final Gate gate;
    private final Bodies bodies;
    private final Areas areas;
    private final Officers officers;

    Directory(Acting acting, Gate gate, Bodies bodies, Areas areas, Officers officers) {
        this.acting = acting;
        this.gate = gate;
        this.bodies = bodies;
        this.areas = areas;
        this.officers = officers;
    }

    /// A body of the register with its name today, in being or not.
    public Optional<Body> body(SignedIn who, BodyId id) {
        return acting.as(who, viewer -> mayRead(viewer, Place.BODIES, id)
                ? Optional.ofNullable(bodies.named(Set.of(id), viewer.day()).get(id)) : Optional.<Body>empty());
    }

    /// Every area on the day of asking, by name.
    public List<Area> areas(SignedIn who) {
        return acting.as(who, viewer -> mayRead(viewer, Place.AREAS, viewer.body())
                ? areas.on(viewer.day()) : List.<Area>of());
    }

    public Names names(SignedIn who, Set<BodyId> bodyIds, Set<OfficerId> officerIds) {
        return acting.as(who, viewer -> mayRead(viewer, Place.NAMES, viewer.body())
                ? new Names(
                        bodies.named(bodyIds, viewer.day()).values().stream()
                                .collect(Collectors.toMap(Body::id, Body::name)),
                        officers.named(officerIds).values().stream()
                                .collect(Collectors.toMap(Officer::id, Officer::name)))
                : new Names(Map.of(), Map.of()));
    }

    private boolean mayRead(Viewer viewer, Place place, BodyId about) {
        return gate.refuses(viewer, RegisterRules.READ, place, about.value()).isEmpty();
    }
}
