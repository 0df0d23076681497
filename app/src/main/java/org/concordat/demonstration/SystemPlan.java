package org.concordat.demonstration;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.concordat.access.Role;
import org.concordat.access.SignedIn;
import org.concordat.api.Clients;
import org.concordat.api.web.DemonstrationTokens;

/// The systems of a police force and of a Channel panel that it tells: enough to follow `docs/api.md`.
final class SystemPlan {

    private static final int REGISTERED = 60;

    private final Cast cast;
    private final Days days;
    private final Draw draw;
    private final List<SystemScene> scenes = new ArrayList<>();

    private SystemPlan(Cast cast, Days days, Draw draw) {
        this.cast = cast;
        this.days = days;
        this.draw = draw;
    }

    static List<SystemScene> of(long seed, Cast cast, Days days) {
        var plan = new SystemPlan(cast, days, Draw.of(seed, "systems"));
        var area = Cast.AREAS.get(1);
        var force = cast.body(area, "force");
        plan.system(force, "case-system", "Case system", false, Role.ORIGINATOR);
        plan.system(force, "approvals", "Approvals", true, Role.APPROVER);
        plan.system(cast.body(area, "panel"), "panel-system", "Panel system", false, Role.PANEL_CHAIR);
        return List.copyOf(plan.scenes);
    }

    private void system(CastBody body, String nameThere, String name, boolean approves, Role role) {
        var id = draw.id();
        scenes.add(new SystemScene.Register(at(cast.holder(body, Role.ADMINISTRATOR), REGISTERED), id,
                new Clients.Wording(DemonstrationTokens.ISSUER, nameThere, name, approves)));
        scenes.add(new SystemScene.Confirm(new SignedIn(RegisterPlan.FIRST, days.at(REGISTERED - 1, 10, 0)), id));
        serving(body, role).forEach(officer -> scenes.add(new SystemScene.Agree(at(officer, REGISTERED - 2), id)));
    }

    /// Who holds the role then and has not left.
    private Stream<CastOfficer> serving(CastBody body, Role role) {
        return cast.holders(body, role).stream().filter(it -> it.left() == null);
    }

    private SignedIn at(CastOfficer officer, int daysAgo) {
        return new SignedIn(officer.id(), days.at(daysAgo, 11, 0));
    }
}
