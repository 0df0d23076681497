package org.concordat.panels;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.concordat.casework.CaseId;
import org.concordat.walls.Refusal;

/// What the triggers of panels refuse, at a meeting to which Petra, Cara and Pat came, and Lou, who was invited too, did not.
public final class PanelRefusals {

    private static final String ASKED = """
            insert into panels.asking select id, meeting, panel, of_case, body, ?::uuid, ?::timestamptz from panels.item where id = ?::uuid
            """;

    private static final String OFF = """
            insert into panels.calling_off select id, panel, called_by, ?::timestamptz, 'Flu.' from panels.meeting where id = ?::uuid
            """;

    private static final String VIEW = """
            insert into panels.view select id, meeting, ?::uuid, ?, ?, ?::uuid, ?::timestamptz from panels.item where id = ?::uuid
            """;

    private static final String DECIDED = """
            insert into panels.decision
            select ?::uuid, id, meeting, panel, of_case, body, array[chosen], chosen, null, array['SUPPORT_DID_ITS_WORK'], 'So.',
                   'ctsa-2015-s36', ?::uuid, ?::timestamptz, null, date '2027-02-28'
              from panels.item, (select ?::text as chosen) as what where id = ?::uuid
            """;

    private static final String CLOSES = """
            insert into casework.closure (id, of_case, body, proposed_by, proposed_at, grounds, options, reason)
            select gen_random_uuid(), c.id, c.body, c.owner, i.put_at, array['EXPLAINED'], 'All.', 'So.'
              from casework.case c join panels.item i on i.of_case = c.id where i.id = ?::uuid
            """;

    /// Of somebody who was there, as the chair recorded it then.
    private static final String THERE = """
              from panels.item i join panels.attendance a on a.meeting = i.meeting and a.officer = ?::uuid where i.id = ?::uuid
            """;

    private static final String CONSENT = """
            insert into panels.consent
            select gen_random_uuid(), i.id, i.meeting, i.panel, i.of_case, i.body, 1, ?, 'At home.', i.put_at::date, a.officer,
                   a.recorded_by, a.recorded_at
            """ + THERE;

    private static final String PLAN = """
            insert into panels.plan
            select gen_random_uuid(), i.id, i.meeting, i.panel, i.of_case, i.body, ?::int, 'A mentor.', a.recorded_by, a.recorded_at
            """ + THERE;

    private static final String ACTION = """
            insert into panels.action
            select gen_random_uuid(), i.id, i.meeting, i.panel, i.of_case, i.body, 'Meet the family.', a.officer,
                   a.recorded_at::date + 7, a.recorded_by, a.recorded_at
            """ + THERE;

    private static final String SESSION = """
            insert into panels.session
            select gen_random_uuid(), i.id, i.meeting, i.panel, i.of_case, i.body, i.put_at::date, 'HELD', a.officer, a.recorded_at
            """ + THERE;

    private static final String LEFT = """
            update partnership.officer set until_day = '2026-11-24', ended_at = recorded_at where id = ?::uuid
            """;

    private static final String ITEM = "id = ?::uuid";
    private static final String CAME = "meeting = ?::uuid and officer = ?::uuid";

    private PanelRefusals() {
    }

    public static List<Refusal> in(AtPanel at) {
        var lou = at.partner();
        var meeting = at.called(AtPanel.DAY, AtPanel.PLACE, at.petra(), lou, at.cara(), at.pat());
        var item = at.put(meeting, at.opened(), AtPanel.QUESTION);
        var another = at.opened();
        var received = at.work().opened();
        var without = at.called(AtPanel.DAY.plusDays(7), AtPanel.PLACE, at.petra());
        var told = at.told();
        at.met(meeting, at.petra(), at.cara(), at.pat());
        var now = at.work().worried().clock().instant();
        var council = at.work().worried().cast().council();
        var eve = at.work().worried().cast().eve();
        var decision = UUID.randomUUID();
        var next = next(at, another);
        var force = at.work().worried().force();
        return Stream.concat(support(at, item, now), Stream.of(
                Refusal.like("a panel is that of a local authority", "panels.meeting", "id = ?::uuid", List.of(meeting),
                        Map.of("id", UUID.randomUUID(), "panel", force, "called_by", at.pat())),
                Refusal.like("whoever is invited holds the role in which they come", "panels.invitation", CAME, List.of(meeting, lou),
                        Map.of("officer", at.orla(), "body", force, "role", "PREVENT_OFFICER")),
                Refusal.like("whoever is invited is of a body that is party to an agreement with the panel", "panels.invitation", CAME,
                        List.of(meeting, lou), Map.of("officer", eve, "body", council, "role", "PREVENT_OFFICER")),
                Refusal.like("the owner of a case puts it on an agenda", "panels.item", ITEM, List.of(item),
                        and(next, "put_by", at.work().quinn())),
                Refusal.like("a case comes to a panel when its gateway assessment has sent it there", "panels.item", ITEM, List.of(item),
                        next(at, received)),
                Refusal.like("a case is put on the agenda of a meeting to come", "panels.item", ITEM, List.of(item),
                        and(next, "put_at", now.plusSeconds(86_400))),
                Refusal.like("a case is put on the agenda of a meeting to which its body is invited", "panels.item", ITEM, List.of(item),
                        and(next, "meeting", without)),
                Refusal.of("a meeting to which somebody came is not called off", OFF, now, meeting),
                Refusal.like("nothing more comes of a meeting that was called off", "panels.invitation", CAME,
                        List.of(without, at.petra()), Map.of("officer", lou)).after(OFF, now, without),
                Refusal.of("a paper is a disclosure that the body has sent", "insert into panels.paper select id, body, put_by, put_at,"
                        + " ?::uuid, 'D-0000-0000' from panels.item where id = ?::uuid", told, item),
                Refusal.like("who came is recorded on the day of the meeting or after it", "panels.attendance", CAME,
                        List.of(meeting, at.chris()), Map.of("meeting", without)),
                came("whoever came holds the role in which they were invited", at, meeting, lou, Map.of()).after(LEFT, lou),
                came("whoever chairs a meeting records who came", at, meeting, lou, Map.of("recorded_by", at.casey())),
                came("who came is recorded before views are asked for", at, meeting, lou, Map.of()).after(ASKED, at.chris(), now, item),
                came("who came is recorded before anything is decided", at, meeting, lou, Map.of())
                        .after(DECIDED, decision, at.chris(), now, "ADOPT", item),
                Refusal.of("whoever chaired the meeting asks for views", ASKED, at.petra(), now, item),
                Refusal.of("the chair passes over whoever has left", VIEW, at.petra(), "LEFT", null, at.chris(), now, item)
                        .after(ASKED, at.chris(), now, item),
                Refusal.of("whoever gives a view holds the role in which they came", VIEW, at.petra(), "GIVEN", "No.", at.petra(), now, item)
                        .after(ASKED, at.chris(), now, item).after(LEFT, at.petra()),
                Refusal.of("whoever chaired the meeting decides", DECIDED, decision, at.petra(), now, "ADOPT", item),
                Refusal.of("a decision waits for the views that were asked for", DECIDED, decision, at.chris(), now, "ADOPT", item)
                        .after(ASKED, at.chris(), now, item),
                Refusal.of("a decision fits where the case stands", DECIDED, decision, at.chris(), now, "END", item),
                Refusal.of("a body that was there dissents", "insert into panels.dissent values (?::uuid, ?::uuid, ?::timestamptz, ?::uuid, 'No.')",
                        decision, at.chris(), now, council).after(DECIDED, decision, at.chris(), now, "ADOPT", item),
                Refusal.of("what a panel recorded stands: a later decision corrects it",
                        "update panels.item set question = 'Whether to end it.' where id = ?::uuid", item))).toList();
    }

    /// Given by Petra, once the panel has adopted the case, or before.
    private static Stream<Refusal> support(AtPanel at, ItemId item, Instant now) {
        var petra = at.petra();
        Object[] adopted = {UUID.randomUUID(), at.chris(), now, "ADOPT", item};
        return Stream.of(
                Refusal.of("an action follows from what was decided", ACTION, petra, item),
                Refusal.of("whoever is given something to do holds the role in which they came", ACTION, petra, item)
                        .after(DECIDED, adopted).after(LEFT, petra),
                Refusal.of("each action that is not done is named", CLOSES, item).after(DECIDED, adopted).after(ACTION, petra, item),
                Refusal.of("consent is to support that a panel holds", CONSENT, "ASKED", petra, item),
                Refusal.of("consent is asked, then given or refused, and may be withdrawn", CONSENT, "GIVEN", petra, item)
                        .after(DECIDED, adopted),
                Refusal.of("a plan is of support that a panel holds", PLAN, 1, petra, item).after(CONSENT, "GIVEN", petra, item),
                Refusal.of("a plan waits for consent", PLAN, 1, petra, item).after(DECIDED, adopted),
                Refusal.of("a plan follows the one before", PLAN, 2, petra, item)
                        .after(DECIDED, adopted).after(CONSENT, "GIVEN", petra, item),
                Refusal.of("a session is of support that a panel holds", SESSION, petra, item)
                        .after(CONSENT, "GIVEN", petra, item).after(PLAN, 1, petra, item),
                Refusal.of("a session follows a plan and consent", SESSION, petra, item)
                        .after(DECIDED, adopted).after(CONSENT, "GIVEN", petra, item),
                Refusal.of("whoever records a session holds the role in which they came", SESSION, petra, item)
                        .after(DECIDED, adopted).after(CONSENT, "GIVEN", petra, item).after(PLAN, 1, petra, item).after(LEFT, petra));
    }

    /// Another case on the agenda.
    private static Map<String, Object> next(AtPanel at, CaseId of) {
        return Map.of("id", UUID.randomUUID(), "of_case", of, "reference", at.work().line(at.pat(), of).of().reference());
    }

    private static Refusal came(String because, AtPanel at, MeetingId meeting, Object officer, Map<String, Object> otherwise) {
        return Refusal.like(because, "panels.attendance", CAME, List.of(meeting, at.petra()), and(otherwise, "officer", officer));
    }

    private static Map<String, Object> and(Map<String, Object> some, String name, Object value) {
        var all = new java.util.HashMap<>(some);
        all.put(name, value);
        return all;
    }
}
