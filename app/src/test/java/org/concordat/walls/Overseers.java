package org.concordat.walls;

import static org.concordat.access.Role.ADMINISTRATOR;
import static org.concordat.access.Role.BOARD_MEMBER;
import static org.concordat.access.Role.SCRUTINY_OFFICER;

import java.util.LinkedHashMap;
import java.util.Map;
import org.concordat.access.Role;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.OfficerId;
import org.concordat.sharing.World;

/// Those who see the system and administer it, and may not know of any person, by what they are.
public record Overseers(Map<String, Overseer> all) {

    /// One of them.
    public record Overseer(OfficerId officer, BodyId body) {
    }

    /// Of bodies along which canaries travelled, and of those above them.
    public static Overseers of(World world, Canaries canaries) {
        var cast = canaries.cast();
        var all = new LinkedHashMap<String, Overseer>();
        all.put("scrutiny officer", new Overseer(cast.sam(), cast.overseer()));
        var board = world.body(BodyKind.NATIONAL_BOARD, "Northvale Board");
        all.put("commissioner's officer", in(world, world.body(BodyKind.INVESTIGATORY_POWERS_COMMISSIONER,
                "Northvale Investigatory Powers Commissioner"), SCRUTINY_OFFICER));
        all.put("board member", in(world, board, BOARD_MEMBER));
        all.put("board's administrator", in(world, board, ADMINISTRATOR));
        all.put("originator's administrator", in(world, cast.police(), ADMINISTRATOR));
        all.put("recipient's administrator", in(world, cast.school(), ADMINISTRATOR));
        all.put("administrator at the head of a chain", in(world, canaries.relay().police().body(), ADMINISTRATOR));
        all.put("administrator amid a chain", in(world, canaries.relay().school().body(), ADMINISTRATOR));
        return new Overseers(all);
    }

    private static Overseer in(World world, BodyId body, Role role) {
        return new Overseer(world.officer(body, "Olu", role), body);
    }
}
