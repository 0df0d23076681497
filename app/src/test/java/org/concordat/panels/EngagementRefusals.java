package org.concordat.panels;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.concordat.walls.Refusal;

/// What the triggers of support that providers give refuse: of a case that the panel supports with consent, and that Ivy was asked about.
public final class EngagementRefusals {

    private static final String ASKED = """
            insert into panels.engagement
            select gen_random_uuid(), i.id, i.meeting, i.panel, i.of_case, i.body, i.reference, o.id, o.body, ?::uuid, 'A mentor.', ?::uuid,
                   ?::timestamptz, date '2027-01-04'
              from panels.item i, partnership.officer o where i.id = ?::uuid and o.id = ?::uuid
            """;

    private static final String ANSWERED = """
            insert into panels.engagement_answer
            select e.id, e.panel, e.of_case, e.body, e.provider, ?::boolean, case when ?::boolean then e.answer_by end,
                   case when not ?::boolean then 'No.' end, e.asked_at
              from panels.engagement e where e.id = ?::uuid
            """;

    private static final String ENDED = """
            insert into panels.engagement_end
            select e.id, e.panel, e.of_case, e.body, e.provider, e.asked_by, e.asked_at, 'So.' from panels.engagement e where e.id = ?::uuid
            """;

    private static final String GIVEN = """
            insert into panels.given
            select ?::uuid, e.id, e.panel, e.of_case, e.body, e.provider, (e.asked_at at time zone 'Europe/London')::date, 'HELD', 'ONLINE',
                   'Met.', ?, null, e.asked_at
              from panels.engagement e where e.id = ?::uuid
            """;

    private static final String TAKEN_UP = """
            insert into panels.taken_up select g.id, g.panel, g.of_case, g.body, ?::uuid, g.given_at, 'Met.' from panels.given g
             where g.id = ?::uuid
            """;

    private static final String WITHDRAWN = """
            insert into panels.consent select gen_random_uuid(), item, meeting, panel, of_case, body, 9, 'WITHDRAWN', 'So.', on_day, by_whom,
                   recorded_by, recorded_at, on_day + 30
              from panels.consent where item = ?::uuid and state = 'GIVEN'
            """;

    private static final String ACCEPTED_LATER = """
            update panels.engagement_answer set answered_at = answered_at + interval '1 day' where engagement = ?::uuid
            """;

    private static final String POLICE_LED = """
            update casework.case c set stage = 'POLICE_LED' from panels.engagement e where e.id = ?::uuid and c.id = e.of_case
            """;

    private static final String PROPOSED = """
            insert into casework.closure (id, of_case, body, proposed_by, proposed_at, grounds, options, reason)
            select ?::uuid, e.of_case, e.body, c.owner, e.asked_at, array['EXPLAINED'], 'All.', 'So.'
              from panels.engagement e join casework.case c on c.id = e.of_case where e.id = ?::uuid
            """;

    private static final String CONFIRMED = """
            insert into casework.closing (closure, of_case, body, proposed_by, outcome, act, officer, answered_at)
            select o.id, o.of_case, o.body, o.proposed_by, 'CONFIRMED', o.id, ?::uuid, o.proposed_at from casework.closure o where o.id = ?::uuid
            """;

    private EngagementRefusals() {
    }

    public static List<Refusal> in(AtPanel at) {
        var today = at.in(at.chris()).day();
        var item = at.supported(today);
        var engagement = at.engaged(item);
        var free = at.supported(today);
        var now = at.work().worried().clock().instant();
        var session = UUID.randomUUID();
        var closure = UUID.randomUUID();
        var other = at.world().agreement(Set.of(), Set.of(), at.panel(), at.health());
        Object[] accepted = {true, true, true, engagement};
        Object[] declined = {false, false, false, engagement};
        return List.of(
                Refusal.of("whoever is asked to give support is approved as a provider", ASKED, at.agreement(), at.chris(), now, free,
                        at.petra()),
                Refusal.of("a provider is asked under an agreement in force with the panel", ASKED, other, at.chris(), now, free, at.ivy()),
                Refusal.of("a provider is asked for support that the panel holds, with consent", ASKED, at.agreement(), at.chris(), now, free,
                        at.ivy()).after(WITHDRAWN, free),
                Refusal.of("a provider is asked once at a time", ASKED, at.agreement(), at.chris(), now, item, at.ivy()),
                Refusal.of("what has ended is not answered", ANSWERED, accepted).after(ENDED, engagement),
                Refusal.of("what was declined does not end", ENDED, engagement).after(ANSWERED, declined),
                Refusal.of("whoever accepted to give support records its sessions", GIVEN, session, null, engagement),
                Refusal.of("a session is of support that the panel holds, on a day on which there was consent", GIVEN, session, null, engagement)
                        .after(ANSWERED, accepted).after(WITHDRAWN, item),
                Refusal.of("a session is not of a day before its provider accepted", GIVEN, session, null, engagement)
                        .after(ANSWERED, accepted).after(ACCEPTED_LATER, engagement),
                Refusal.of("what a provider raised is taken up before a case closes", CONFIRMED, at.work().quinn(), closure)
                        .after(ANSWERED, accepted).after(GIVEN, session, "Spoke of leaving.", engagement).after(POLICE_LED, engagement)
                        .after(PROPOSED, closure, engagement),
                Refusal.of("what was raised is taken up", TAKEN_UP, at.pat(), session).after(ANSWERED, accepted)
                        .after(GIVEN, session, null, engagement),
                Refusal.of("the owner of a case takes up what a provider raised", TAKEN_UP, at.work().quinn(), session)
                        .after(ANSWERED, accepted).after(GIVEN, session, "Spoke of leaving.", engagement));
    }
}
