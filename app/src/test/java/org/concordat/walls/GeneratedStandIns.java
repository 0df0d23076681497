package org.concordat.walls;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.concordat.access.Role;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;

/// Of each body of a generated world one who is there today stands in for the one that has ended, as an officer of it. It takes nothing
/// from the seed.
final class GeneratedStandIns {

    private static final Instant LAID = Instant.parse("2026-01-05T09:00:00Z");

    private final Ground ground;

    GeneratedStandIns(Ground ground) {
        this.ground = ground;
    }

    void put(GeneratedRegister register, Set<BodyId> ended, Map<OfficerId, Set<Role>> roles, Map<OfficerId, Set<Role>> lapsed) {
        var everybody = register.officers();
        for (var body : register.bodies()) {
            if (!ended.contains(body)) {
                continue;
            }
            for (var other : register.bodies()) {
                var there = everybody.stream().filter(it -> register.bodyOf(it).equals(other)
                        && !ground.the("partnership.officer", "id", it.value()).columns().get("from_day")
                                .equals(GeneratedRegister.TODAY.plusDays(1))).toList();
                var one = there.get((int) (ground.seed() % there.size()));
                var as = standIn(body, one, other);
                roles.put(as, prevent(roles.get(one)));
                lapsed.put(as, prevent(lapsed.get(one)));
            }
        }
    }

    private OfficerId standIn(BodyId body, OfficerId one, BodyId in) {
        var id = GeneratedRegister.beside(one.value(), 5);
        ground.put("partnership.officer", "id", id, "body", body.value(), "name", "Someone", "from_day", GeneratedRegister.TODAY, "until_day",
                null, "recorded_at", LAID, "ended_at", null);
        ground.put("succession.stand_in", "officer", id, "body", body.value(), "for_officer", one.value(), "in_body", in.value(), "named_by",
                one.value(), "named_at", LAID);
        return new OfficerId(id);
    }

    private static Set<Role> prevent(Set<Role> held) {
        return held.contains(Role.PREVENT_OFFICER) ? EnumSet.of(Role.PREVENT_OFFICER) : EnumSet.noneOf(Role.class);
    }

    /// For a body that has ended: whoever they are is in office, in a body that is, and nobody took its work over but that one.
    ///
    /// @param takenOver those whose work a body goes on with
    boolean standsIn(OfficerId officer, Set<OfficerId> gone, Set<BodyId> ended, Function<BodyId, Set<BodyId>> takenOver) {
        return ground.where("succession.stand_in", "officer", officer.value()).stream().anyMatch(it ->
                ground.the("partnership.body", "id", it.body("body").value()).has("until_day")   // not one that is to come
                        && !gone.contains(it.officer("for_officer")) && !ended.contains(it.body("in_body"))
                        && (takenOver.apply(it.body("in_body")).contains(it.body("body")) || ground.where("succession.acceptance", "body",
                                it.body("body").value()).stream().allMatch(each -> each.at("accepted_at").isAfter(GeneratedRegister.NOW))));
    }
}
