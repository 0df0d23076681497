package org.concordat.partnership;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.concordat.access.Decision;
import org.concordat.access.Gate;
import org.concordat.access.Role;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Gathers what a viewer may read of a body, its officers too where the rules allow it.
@Component
class BodyReading {

    private final Gate gate;
    private final BodySql bodies;
    private final AreaSql areas;
    private final OfficeSql offices;
    private final OfficerSql officers;
    private final RoleSql roles;
    private final SuccessionSql successions;

    BodyReading(Gate gate, BodySql bodies, AreaSql areas, OfficeSql offices, OfficerSql officers, RoleSql roles,
                SuccessionSql successions) {
        this.gate = gate;
        this.bodies = bodies;
        this.areas = areas;
        this.offices = offices;
        this.officers = officers;
        this.roles = roles;
        this.successions = successions;
    }

    BodyAsOf of(Viewer viewer, Body body, AsOf asOf) {
        var administered = administered(body, viewer.day(), viewer.at());
        var maySeeOfficers = gate.asks(viewer, RegisterRules.READ_OFFICERS, body.id());
        return new BodyAsOf(body, asOf, areas.ofBody(body.id(), asOf), offices.ofBody(body.id(), asOf),
                maySeeOfficers instanceof Decision.Allowed ? officers(body.id(), asOf) : List.of(),
                named(successions.of(body.id(), asOf), asOf),
                gate.asks(viewer, RegisterRules.REGISTER_OFFICER, administered),
                gate.asks(viewer, RegisterRules.KEEP_OFFICES, administered),
                maySeeOfficers,
                gate.asks(viewer, RegisterRules.REGISTER_BODY, body));
    }

    /// The body with the number of its administrators at a moment.
    Administered administered(Body body, LocalDate day, Instant at) {
        return new Administered(body.id(), body.kind(),
                roles.holding(Set.of(body.id()), Set.of(Role.ADMINISTRATOR), day, at).size());
    }

    private List<BodyAsOf.OfficerRoles> officers(BodyId body, AsOf asOf) {
        Map<OfficerId, List<RoleHeld>> held = roles.ofBody(body, asOf).stream()
                .filter(stated -> stated.held().between().covers(asOf.day()))
                .collect(Collectors.groupingBy(RoleSql.Stated::officer,
                        Collectors.mapping(RoleSql.Stated::held, Collectors.toList())));
        return officers.ofBody(body, asOf).stream()
                .map(officer -> new BodyAsOf.OfficerRoles(officer, held.getOrDefault(officer.id(), List.of())))
                .toList();
    }

    private List<BodyAsOf.SuccessionNamed> named(List<Succession> all, AsOf asOf) {
        var names = new HashMap<BodyId, String>();
        return all.stream().map(it -> new BodyAsOf.SuccessionNamed(it, name(names, it.body(), asOf),
                name(names, it.successor(), asOf))).toList();
    }

    private String name(Map<BodyId, String> names, @Nullable BodyId id, AsOf asOf) {
        return id == null ? "" : names.computeIfAbsent(id,
                missing -> bodies.find(missing, asOf).map(Body::name).orElse(""));
    }
}
