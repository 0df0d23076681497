package org.concordat.requests;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concordat.access.Role;
import org.concordat.kernel.OfficerId;
import org.concordat.sharing.Cast;
import org.concordat.sharing.World;
import org.concordat.walls.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/// What the triggers of requests refuse, of one that Dora of the police has taken.
public final class RequestRefusals {

    private static final String STEP = """
            insert into requests.step (request, body, number, kind, act, officer, at, disclosure, reference, from_body, asker, agreement)
            select request, body, ?::int, ?, gen_random_uuid(), ?::uuid, ?::timestamptz, ?::uuid, ?, from_body, officer, agreement
              from requests.asked where request = ?::uuid and body = ?::uuid
            """;

    private RequestRefusals() {
    }

    public static List<Refusal> in(ApplicationContext service, World world, Cast cast) {
        var asking = AskingOpenly.of(service, world, cast);
        var taken = asking.taken("Jo Example");
        var waits = asking.proposed(AskingOpenly.about("Al Other"), cast.police());
        var dai = world.officer(cast.police(), "Dai", Role.DISCLOSURE_OFFICER);
        var now = asking.clock().instant().plusSeconds(1);
        var last = Refusal.of("", STEP, 2, "NOTHING_HELD", asking.dora(), now, null, null, taken, cast.police()).tried();
        var steps = new Object() {
            Refusal step(String because, int number, String kind, OfficerId by, @Nullable UUID disclosure, @Nullable String reference) {
                return Refusal.of(because, STEP, number, kind, by, now, disclosure, reference, taken, cast.police()).by(by, now);
            }
        };
        return List.of(
                Refusal.like("asked otherwise than was proposed", "requests.asked", "request = ?::uuid and body = ?::uuid",
                        List.of(taken, cast.police()), Map.of("body", cast.overseer())).by(cast.cara(), now),
                Refusal.like("so many requests are open already", "requests.request", "id = ?::uuid", List.of(waits),
                        Map.of("id", UUID.randomUUID())).by(cast.cara(), now).after("""
                                insert into requests.request
                                select (jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid()))).*
                                  from requests.request t, generate_series(1, 50) where t.id = ?::uuid
                                """, waits),
                steps.step("steps follow each other", 3, "GIVEN_BACK", asking.dora(), null, null),
                steps.step("nothing follows an answer that stands, or a withdrawal", 3, "GIVEN_BACK", asking.dora(), null, null)
                        .after(last.sql(), last.params().toArray()),
                steps.step("its owner answers", 2, "NOTHING_HELD", dai, null, null),
                steps.step("its owner has it composed", 2, "PREPARING", cast.ann(), UUID.randomUUID(), null),
                steps.step("answered with what was not sent to the body that asks", 2, "DISCLOSED", cast.ann(), UUID.randomUUID(),
                        "D-1111-1111"));
    }
}
