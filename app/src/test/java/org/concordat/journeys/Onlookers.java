package org.concordat.journeys;

import java.util.List;
import java.util.UUID;
import org.concordat.access.Role;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.concordat.sharing.World;

/// Others of an officer's body, who may see what that one does something to.
record Onlookers(World world) {

    /// In the same roles.
    OfficerId colleague(OfficerId officer) {
        var roles = roles(officer);
        return world.officer(body(officer), "Tess", roles.isEmpty() ? new Role[] {Role.BOARD_MEMBER} : roles.toArray(Role[]::new));
    }

    /// In another role.
    OfficerId neighbour(OfficerId officer) {
        return world.officer(body(officer), "Una", roles(officer).contains(Role.APPROVER)
                ? Role.ORIGINATOR : Role.APPROVER);
    }

    /// Those to which they were appointed, but for the board's.
    List<Role> roles(OfficerId officer) {
        return world.jdbc().sql("select distinct role from partnership.role_change where officer = ?").param(officer.value())
                .query(String.class).list().stream().map(Role::valueOf).filter(role -> role != Role.BOARD_MEMBER).toList();
    }

    BodyId body(OfficerId officer) {
        return new BodyId(world.jdbc().sql("select body from partnership.officer where id = ?").param(officer.value())
                .query(UUID.class).single());
    }
}
