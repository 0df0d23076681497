package org.concordat.statistics;

import java.util.List;
import org.concordat.walls.Refusal;

/// What the triggers of statistics refuse, of figures that were made, declined and released as people do.
public final class StatisticsRefusals {

    private static final String MAKES = """
            insert into statistics.release
            select gen_random_uuid(), r.table_id, r.quarter, ?::int, r.records, 'Why.', r.made_in, r.made_by, r.made_at
              from statistics.release r where r.id = ?::uuid
            """;

    private static final String STEPS = """
            insert into statistics.step
            select gen_random_uuid(), r.id, k.kind, r.made_in, ?::uuid, r.made_at, case when k.kind <> 'RELEASED' then 'Why.' end, k.reckoned
              from statistics.release r, (values (?, ?::int)) k (kind, reckoned) where r.id = ?::uuid
            """;

    private StatisticsRefusals() {
    }

    public static List<Refusal> in(Figured at) {
        var released = at.released("referrals-by-sector");
        var declined = at.made("referrals-by-age");
        at.declined(declined);
        var waits = at.made("referrals-by-age", "An area was missing.");
        return List.of(
                Refusal.of("a version follows the last", MAKES, 3, released),
                Refusal.of("one version waits for a second person at a time", MAKES, 3, waits),
                Refusal.of("someone else releases figures than made them", STEPS, at.bo(), "RELEASED", 1, waits),
                Refusal.of("figures are released or declined once", STEPS, at.bex(), "RELEASED", 1, declined),
                Refusal.of("figures are attacked together with everything that was released before", STEPS, at.bex(), "RELEASED", 0, waits),
                Refusal.of("what was released is withdrawn", STEPS, at.bo(), "WITHDRAWAL_ASKED", null, waits),
                Refusal.of("one asks for a withdrawal before another agrees", STEPS, at.bex(), "WITHDRAWN", null, released),
                Refusal.of("someone else agrees to a withdrawal than asked for it", STEPS, at.bo(), "WITHDRAWN", null, released)
                        .after(STEPS, at.bo(), "WITHDRAWAL_ASKED", null, released),
                Refusal.of("figures stand: a later version corrects them", "update statistics.release set reason = 'x' where id = ?::uuid", waits));
    }
}
