package org.concordat.bench;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.access.Role;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.OfficerId;
import org.concordat.sharing.DisclosureId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Two years of sharing: disclosures of a hundred bodies, each addressed five times. One great body is told of every
/// one of them, one in ten thousand of these also to a role of its own; a small body of three hundred; a thousand
/// others of the rest. Most of what was sent was read, answered and let go.
///
/// @param originator of the body that made half of it
/// @param everything an officer of the great body whose one role is addressed each time
/// @param restricted one whose one role is addressed once in ten thousand times
/// @param allRoles one who holds every role that receives
/// @param few an officer of the small body
/// @param great the great body
/// @param sent some that the originator's body sent, each of them whole
record Multitude(int disclosures, OfficerId originator, OfficerId approver, OfficerId everything, OfficerId restricted,
                 OfficerId allRoles, OfficerId few, BodyId great, List<DisclosureId> sent) {

    static final Role ADDRESSED_EACH_TIME = Role.SAFEGUARDING_LEAD;

    private static final int FROM = 100;
    private static final int OTHERS = 1000;
    private static final int STEPS = 10;

    private static final String TABLES = """
            create unlogged table laid_body (n bigint, id uuid);
            create unlogged table laid (i int, id uuid, at timestamptz, decided boolean, declined boolean,
                recalled boolean, sent_at timestamptz, until timestamptz, made_by uuid, reference text)
            """;

    private static final String BODIES = """
            insert into laid_body (n, id)
            select n, id from unnest(string_to_array(:bodies, ',')::uuid[]) with ordinality it (id, n)
            """;

    private static final String WHEN = """
            insert into laid (i, id, at, decided, declined, recalled, sent_at, until, made_by, reference)
            select i, id, at, decided, declined, decided and recalled,
                   case when decided and not declined then at + interval '30 minutes' end,
                   case when decided and recalled then least(at + interval '10 days', :now - interval '1 minute')
                        else (at + interval '180 days')::date + interval '1 day' end,
                   (select array_agg(b.id order by b.n) from laid_body b)
                       [case when i % 2 = 0 then 1 else 1 + i / 2 % 100 end],
                   'D-' || upper(lpad(to_hex(i / 65536), 4, '0')) || '-' || upper(lpad(to_hex(i % 65536), 4, '0'))
              from (select i, gen_random_uuid() as id, i > :n / 2000 as decided, i % 100 = 8 as declined,
                           i % 50 = 4 as recalled,
                           :now - interval '1 hour' - i * (interval '730 days' / :n) as at
                      from generate_series(:n, 1, -1) i) it
            """;

    private static final String DISCLOSURES = """
            insert into sharing.disclosure (id, reference, body, proposed_by, proposed_at, purpose, gateway, agreement,
                about, subject, title, words, marking, source_grade, information_grade, handling, provenance, material,
                necessity, aim, connection, less_intrusive, fair_balance, answer_due, review_on, expires_on,
                retention_rule, dispose_by, standing)
            select id, reference, made_by, :originator, at, 'prevent-support', 'ctsa-2015-s36', :agreement, 'THEME',
                   'A place', 'What was seen at place ' || i, repeat('What was seen there, and when. ', 15), 'OFFICIAL',
                   '1', 'A', 'P', 'POLICE', 'PERSONAL', 'Needed.', 'An aim.', 'A connection.', 'Nothing less.', 'Fair.',
                   (at + interval '14 days')::date, (at + interval '90 days')::date, (at + interval '180 days')::date,
                   'RRD-2Y', (at + interval '730 days')::date,
                   case when recalled then 'RECALLED' when declined and decided then 'DECLINED' when decided then 'SENT'
                        else 'PROPOSED' end
              from laid where i between :first and :last
            """;

    private static final String ADDRESSED = """
            insert into sharing.addressed (disclosure, body, role, reason, from_body, agreement, purpose, reference,
                about, marking, handling, answer_due, sent_at, visible_until, ended, read_at, answered_at, disposed_at)
            select id, (select array_agg(b.id order by b.n) from laid_body b)[t.place], t.role, 'It concerns them.',
                   made_by, :agreement, 'prevent-support', reference, 'THEME', 'OFFICIAL', 'P', (at + interval '14 days')::date, sent_at, until,
                   case when recalled then 'RECALLED' end,
                   case when t.place <= 102 and i % 10 < 8 then sent_at + interval '1 hour' end,
                   case when t.place <= 102 and i % 10 < 7 and sent_at < :now - interval '10 days'
                        then sent_at + interval '9 days' end,
                   case when t.place <= 102 and i % 10 < 8 and i % 20 <> 4 and until < :now and sent_at is not null
                        then until end
              from laid cross join lateral (values
                   (101, 'SAFEGUARDING_LEAD'),
                   (case when i % 5 = 0 then 101 else 103 + i * 31 % 1000 end,
                    case when i % 10000 = 0 then 'PANEL_CHAIR' when i % 5 = 0 then 'PREVENT_OFFICER'
                         else 'SAFEGUARDING_LEAD' end),
                   (case when i % (:n / 300) = 1 then 102 else 103 + (i * 37 + 1) % 1000 end, 'SAFEGUARDING_LEAD'),
                   (103 + (i * 41 + 2) % 1000, 'DISCLOSURE_OFFICER'),
                   (103 + (i * 43 + 3) % 1000, 'PREVENT_OFFICER')) t (place, role)
             where i between :first and :last
            """;

    private static final String DECIDED = """
            insert into sharing.decision (disclosure, body, outcome, proposed_by, decided_by, decided_at, act, kind, reason)
            select id, made_by, case when declined then 'DECLINED' else 'APPROVED' end, :originator, :approver,
                   at + interval '30 minutes', gen_random_uuid(), case when declined then 'LEGAL' end, 'Because.'
              from laid where decided and i between :first and :last
            """;

    private static final String RECALLED = """
            insert into sharing.recall (disclosure, body, kind, act, recalled_by, recalled_at, reason)
            select id, made_by, 'RECALLED', gen_random_uuid(), :originator, until, 'The wrong place.'
              from laid where recalled and i between :first and :last
            """;

    /// What stays home is needed where a disclosure is read whole; nobody reads more of them than these here.
    private static final String SOURCES = """
            insert into sharing.source (disclosure, body, reference)
            select id, made_by, 'Log 1' from laid where sent_at is not null and not recalled and made_by = :body
             order by i limit 1000
            returning disclosure
            """;

    /// What the great body and the small one did, as the marks on their rows say.
    private static final String HELD = """
            with held as materialized (
                select id, made_by, i, sent_at, until, (select array_agg(b.id order by b.n) from laid_body b)[place] as body,
                       case place when 101 then :everything::uuid else :few::uuid end as officer
                  from laid cross join unnest(array[101, 102]) place
                 where sent_at is not null and i % 10 < 8 and (place = 101 or i % (:n / 300) = 1)
                   and i between :first and :last),
            accepted as (
                insert into sharing.acceptance (disclosure, from_body, officer, body, accepted_at)
                select id, made_by, officer, body, sent_at + interval '1 hour' from held),
            answered as (
                insert into sharing.answer (id, disclosure, from_body, body, officer, answered_at, kind, words)
                select gen_random_uuid(), id, made_by, body, officer, sent_at + interval '9 days', 'OF_USE', 'It helped us.'
                  from held where i % 10 < 7 and sent_at < :now - interval '10 days')
            insert into sharing.disposal (disclosure, from_body, body, officer, confirmed_at, words)
            select id, made_by, body, officer, until, 'Shredded.' from held where i % 20 <> 4 and until < :now
            """;

    /// Laid past every wall, over tables that have no other rows. Plans are chosen with the tables as they are after.
    static Multitude lay(Ground ground, int disclosures) {
        var all = bodies(ground);
        var great = all.get(FROM);
        var laid = new Multitude(disclosures, ground.officer(all.getFirst(), Role.ORIGINATOR),
                ground.officer(all.getFirst(), Role.APPROVER), ground.officer(great, ADDRESSED_EACH_TIME),
                ground.officer(great, Role.PANEL_CHAIR),
                ground.officer(great, Stream.of(Role.values()).filter(Role::receives).toArray(Role[]::new)),
                ground.officer(all.get(FROM + 1), ADDRESSED_EACH_TIME), great, new ArrayList<>());
        var agreement = ground.agreement("Laid", all.getFirst(), great);
        var aside = SetAside.from(ground.jdbc());
        var parameters = new HashMap<String, Object>();
        parameters.put("n", disclosures);
        parameters.put("now", OffsetDateTime.now(ZoneOffset.UTC));
        parameters.put("bodies", all.stream().map(BodyId::toString).collect(Collectors.joining(",")));
        parameters.put("agreement", agreement.value());
        parameters.put("originator", laid.originator.value());
        parameters.put("approver", laid.approver.value());
        parameters.put("everything", laid.everything.value());
        parameters.put("few", laid.few.value());
        ground.jdbc().sql(TABLES).update();
        ground.jdbc().sql(BODIES).params(parameters).update();
        ground.jdbc().sql(WHEN).params(parameters).update();
        rows(ground.jdbc(), parameters, disclosures);
        laid.sent.addAll(ground.jdbc().sql(SOURCES).params(parameters).param("body", all.getFirst().value())
                .query((row, n) -> new DisclosureId(row.getObject(1, UUID.class))).list());
        ground.jdbc().sql("drop table laid, laid_body").update();
        Bench.tell("making the indexes");
        aside.putBack();
        ground.analyze();
        return laid;
    }

    private static List<BodyId> bodies(Ground ground) {
        var all = new ArrayList<BodyId>();
        for (int i = 0; i < FROM + 2 + OTHERS; i++) {
            all.add(ground.body(i < FROM ? BodyKind.COUNTER_TERRORISM_POLICING : BodyKind.SCHOOL, "Body " + i));
        }
        return all;
    }

    /// Oldest first, as they came.
    private static void rows(JdbcClient jdbc, Map<String, Object> parameters, int disclosures) {
        for (int step = STEPS; step > 0; step--) {
            parameters.put("first", (int) ((long) disclosures * (step - 1) / STEPS) + 1);
            parameters.put("last", (int) ((long) disclosures * step / STEPS));
            for (var sql : List.of(DISCLOSURES, ADDRESSED, DECIDED, RECALLED, HELD)) {
                jdbc.sql(sql).params(parameters).update();
            }
            Bench.tell("%,d of %,d disclosures laid".formatted(disclosures / STEPS * (STEPS + 1 - step), disclosures));
        }
    }
}
