package org.concordat.walls;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concordat.people.Matching;
import org.concordat.records.Proposed;
import org.concordat.sharing.Cast;
import org.concordat.sharing.World;
import org.springframework.context.ApplicationContext;

/// What the triggers of people and of records refuse, of two who were said to be one person, and of a proposed erasure.
final class KeptRefusals {

    private KeptRefusals() {
    }

    static List<Refusal> in(ApplicationContext service, World world, Cast cast) {
        var matching = Matching.of(service);
        var joined = matching.joined(cast.cara(), matching.held(cast.cara(), "Jo Example"), matching.held(cast.cara(), "Joe Example"), false);
        var proposed = Proposed.in(service, world);
        var erasure = proposed.proposed(cast.police(), proposed.done(cast.ann()));
        return List.of(
                Refusal.like("does not follow what stands", "people.membership", "identity = ?::uuid", List.of(joined.one()),
                        Map.of("number", 9, "act", UUID.randomUUID())),
                Refusal.like("judged of what is not seen", "people.judgement", "act = ?::uuid", List.of(joined.act()),
                        Map.of("other", new UUID(-1, -1))),
                Refusal.of("said to be erased, and is not", """
                        insert into records.erasure_decision (erasure, proposed_by, outcome, decided_by, decided_at, act)
                        select id, proposed_by, 'ERASED', ?::uuid, proposed_at, gen_random_uuid() from records.erasure where id = ?::uuid
                        """, cast.bryn(), erasure),
                // As the application's role, of which alone the trigger asks.
                Refusal.of("the leaf has another commitment", """
                        insert into records.erasure
                        select (jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid(), 'commitment', '\\x' || repeat('00', 32)))).*
                          from (select set_config('role', 'concordat_app', true)) role, records.erasure t where t.id = ?::uuid
                        """, erasure).after("update records.erasure set waits = false where id = ?::uuid", erasure));
    }
}
