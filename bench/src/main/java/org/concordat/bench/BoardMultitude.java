package org.concordat.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concordat.access.Role;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.OfficerId;

/// Five years of acts in every police area of the register: in each two hundred matters a year with their answers, a sample a
/// quarter, twenty agreements and a hundred officers, whose roles were renewed every year.
///
/// @param sees a member of the national board
/// @param own a scrutiny officer of one area
record BoardMultitude(OfficerId sees, OfficerId own, int areas) {

    static final int MATTERS_A_YEAR = 200;
    static final int YEARS = 5;

    private static final int OFFICERS = 100;
    private static final int AGREEMENTS = 20;

    private static final String CROWD = """
            insert into partnership.officer (id, body, name, from_day, recorded_at)
            select gen_random_uuid(), :body, 'laid', '2020-01-01', now() - interval '5 years' from generate_series(1, :officers)
            """;

    private static final String RENEWED = """
            with said as (
                insert into partnership.role_change (id, officer, role, from_day, trained_until, reason, proposed_by, proposed_at)
                select gen_random_uuid(), o.id, (array['ORIGINATOR', 'APPROVER', 'PREVENT_OFFICER'])[1 + abs(hashtext(o.id::text)) % 3],
                       '2020-01-01', current_date + 400 - year * 365, 'laid', :by, now() - year * interval '1 year'
                  from partnership.officer o, generate_series(0, 4) year where o.name = 'laid'
                returning id, officer, proposed_by, proposed_at)
            insert into partnership.role_decision (change, proposed_by, officer, outcome, act, decided_by, decided_at)
            select id, proposed_by, officer, 'APPROVED', gen_random_uuid(), :other, proposed_at from said
            """;

    private static final String MATTERS = """
            insert into scrutiny.matter (id, reference, kind, raised_in, raised_by, raised_at, held_in, to_body, title, words, entries,
                                         measured, duty, due_on)
            select gen_random_uuid(), 'M-0000-0000', (array['FINDING', 'QUESTION', 'RECOMMENDATION'])[1 + i % 3], :overseer, :by, at,
                   :overseer, :force, 'Laid', 'Laid.', '', '2026-10-01', null, (at + interval '28 days')::date
              from generate_series(1, :matters) i,
                   lateral (select now() - i * interval '5 years' / :matters as at) laid
            """;

    /// Nearly all were answered, done and closed.
    private static final String STEPS = """
            insert into scrutiny.step (id, matter, number, kind, body, made_by, made_at, outcome, words, by_day)
            select gen_random_uuid(), m.id, s.number, s.kind, case when s.kind = 'CLOSING' then m.held_in else m.to_body end, :by,
                   m.raised_at + s.number * interval '25 days',
                   case when s.kind = 'ANSWER' then 'ACCEPTED' end, 'Laid.',
                   case when s.kind = 'ANSWER' and m.kind <> 'QUESTION' then (m.raised_at + interval '60 days')::date end
              from scrutiny.matter m,
                   (values (1, 'ANSWER'), (2, 'DONE'), (3, 'CLOSING')) s (number, kind)
             where m.title = 'Laid' and m.raised_at + s.number * interval '25 days' < now() - interval '1 day' and (s.number < 3 or hashtext(m.id::text) % 20 <> 0)
            """;

    /// As the triggers write it, past which all of this is laid.
    private static final String DUE = """
            insert into scrutiny.due (matter, number, reference, kind, to_body, due_on, since, ended_at)
            select m.id, q.number, m.reference, m.kind, m.to_body, q.due_on, q.since, e.made_at
              from scrutiny.matter m
             cross join lateral (
                   select 0 as number, m.due_on, m.raised_at as since
                    union all
                   select t.number, t.by_day, t.made_at from scrutiny.step t where t.matter = m.id and t.by_day is not null) q
              left join scrutiny.step e on e.matter = m.id and e.number = q.number + 1
             where m.title = 'Laid'
            """;

    private static final String ROUNDS = """
            insert into sampling.round (id, reference, area, body, made_by, made_at, kind, from_month, last_month, size, population, root)
            select gen_random_uuid(), 'S-0000-0000', :area, :overseer, :by, now() - i * interval '3 months' - interval '1 hour',
                   'casework.decision.made', '2020-01-01', '2020-03-01', 20, '1', repeat('0', 64)
              from generate_series(0, 19) i
            """;

    private static final String DRAWN = """
            insert into sampling.drawn (round, body, made_by, made_at, seed, numbers, missing, changed)
            select r.id, r.body, r.made_by, r.made_at, repeat('0', 64), '1', 0, false from sampling.round r
            on conflict do nothing
            """;   // of the demonstration's own, too

    private static final String OFFICES = """
            with office as (
                insert into partnership.office (id, body, title, from_day, source, recorded_at)
                select gen_random_uuid(), c.body, 'Laid', '2020-01-01', 'laid', now() from partnership.coverage c
                 where c.kind = 'LOCAL_POLICING_BODY' and c.until_day is null returning id)
            insert into partnership.tenure (id, office, holder, from_day, source, recorded_at)
            select gen_random_uuid(), id, 'laid', '2022-01-01', 'laid', now() from office
            """;

    private record Served(UUID area, BodyId overseer, BodyId force) {
    }

    static BoardMultitude lay(Ground ground) {
        var served = ground.jdbc().sql("""
                select o.area, o.body as overseer, f.body as force from partnership.coverage o
                  join partnership.coverage f on f.area = o.area and f.kind = 'POLICE_FORCE' and f.until_day is null
                 where o.kind = 'LOCAL_POLICING_BODY' and o.until_day is null order by o.area
                """).query((row, _) -> new Served(row.getObject("area", UUID.class), new BodyId(row.getObject("overseer", UUID.class)),
                new BodyId(row.getObject("force", UUID.class)))).list();
        var schools = new ArrayList<BodyId>();
        for (var area : served) {
            var school = ground.body(BodyKind.SCHOOL, "Laid school");
            schools.add(school);
            of(ground, area, school);
        }
        var by = Map.of("by", new UUID(0, 1), "other", new UUID(0, 2));
        List.of(RENEWED, STEPS, DUE, DRAWN, OFFICES).forEach(sql -> ground.jdbc().sql(sql).params(by).update());
        var board = ground.body(BodyKind.NATIONAL_BOARD, "The board");
        var laid = new BoardMultitude(ground.officer(board, Role.BOARD_MEMBER),
                ground.officer(served.getFirst().overseer(), Role.SCRUTINY_OFFICER), served.size());
        ground.analyze();
        return laid;
    }

    private static void of(Ground ground, Served it, BodyId school) {
        ground.jdbc().sql("""
                insert into partnership.coverage (id, body, kind, area, from_day, source, recorded_at)
                values (gen_random_uuid(), ?, 'SCHOOL', ?, '2020-01-01', 'laid', now())
                """).params(school.value(), it.area()).update();
        ground.jdbc().sql(CROWD).param("body", it.force().value()).param("officers", OFFICERS).update();
        for (int i = 0; i < AGREEMENTS; i++) {
            ground.agreement("Laid", it.force(), school);
        }
        var parameters = Map.of("area", it.area(), "overseer", it.overseer().value(), "force", it.force().value(), "by", new UUID(0, 1),
                "matters", MATTERS_A_YEAR * YEARS);
        ground.jdbc().sql(MATTERS).params(parameters).update();
        ground.jdbc().sql(ROUNDS).params(parameters).update();
    }
}
