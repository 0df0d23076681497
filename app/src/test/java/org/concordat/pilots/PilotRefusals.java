package org.concordat.pilots;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concordat.access.Role;
import org.concordat.consultation.Consulting;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.OfficerId;
import org.concordat.pilots.Said.Opinion;
import org.concordat.walls.Refusal;
import org.jspecify.annotations.Nullable;

/// What the triggers of pilots refuse, of pilots that were written, settled, answered, started and evaluated as people do.
public final class PilotRefusals {

    private static final String STEPS = """
            insert into pilots.step (id, pilot, evaluation, kind, body, made_by, made_at, words)
            select gen_random_uuid(), p.id, k.evaluation, k.kind, o.body, o.id, p.made_at + interval '200 days',
                   case when k.kind in ('DROPPED', 'ENDED', 'DECLINED') then 'Why.' end
              from pilots.pilot p, (values (?, ?::uuid)) k (kind, evaluation), partnership.officer o where p.id = ?::uuid and o.id = ?::uuid
            """;

    private static final String SAYS = """
            insert into pilots.said (id, pilot, area, number, kind, body, made_by, made_at, opinion, consultation, source, words)
            select gen_random_uuid(), p.id, ?::uuid, ?::int, k.kind, o.body, o.id, p.made_at + make_interval(days => ?::int),
                   case when k.kind = 'VIEW' then 'SUPPORTS' end, k.consultation, case when k.kind = 'VOICES' then 'a test' end,
                   case when k.kind <> 'START' then 'a test' end
              from pilots.pilot p, (values (?, ?::uuid)) k (kind, consultation), partnership.officer o where p.id = ?::uuid and o.id = ?::uuid
            """;

    private static final String EVALUATES = """
            insert into pilots.evaluation (id, pilot, number, interim, body, made_by, made_at, before_from, before_until, during_from, during_until,
                                           figures, found, limits, decided, why)
            select gen_random_uuid(), p.id, ?::int, true, o.body, o.id, p.made_at + interval '300 days', p.first_day, p.first_day, p.first_day,
                   p.first_day, '[]', 'a test', 'a test', 'STOP', 'a test'
              from pilots.pilot p, partnership.officer o where p.id = ?::uuid and o.id = ?::uuid
            """;

    private final Piloting at;
    private final OfficerId oda;
    private final UUID elsewhere;

    private PilotRefusals(Piloting at) {
        this.at = at;
        this.oda = at.world().officer(at.world().body(BodyKind.NATIONAL_BOARD, "Another board"), "Oda", Role.BOARD_MEMBER);
        this.elsewhere = at.world().jdbc().sql("select area from partnership.coverage where body = ?").param(at.at().elsewhere().value())
                .query(UUID.class).single();
    }

    public static List<Refusal> in(Piloting at) {
        return new PilotRefusals(at).all();
    }

    private List<Refusal> all() {
        var waits = at.written();
        var settled = at.settled();
        var viewed = at.settled();
        at.viewed(viewed, Opinion.SUPPORTS);
        var voiced = at.settled();
        at.viewed(voiced, Opinion.SUPPORTS);
        at.voiced(voiced);
        var heard = at.heard();
        var started = at.started();
        var open = Consulting.in(at.at()).open();
        var ran = at.ran();
        var declined = at.evaluated(ran);
        at.evaluations().decline(at.in(at.bex()), ran, declined, UUID.randomUUID(), "A number is missing.");
        at.evaluated(ran);
        return List.of(
                pilot("a pilot is written before its first day", waits, "first_day", "2026-11-23"),
                pilot("its areas are there on its first day, and each is named once", waits, "areas", List.of(at.area(), at.area())),
                pilot("each measure is chosen once, and says of what it is a share", waits, "measures",
                        List.of(Map.of("id", "a-test", "part", List.of("yes"), "of", List.of("no")))),
                step("the body that runs a pilot says what becomes of it", oda, waits, "SETTLED", null),
                step("a second person says whether it is as it was written", at.bo(), waits, "SETTLED", null),
                step("a pilot is settled or dropped once", at.bex(), settled, "DROPPED", null),
                step("an evaluation is approved or declined once", at.bex(), ran, "APPROVED", declined),
                step("what was settled is brought to an end, and once", at.bex(), waits, "ENDED", null),
                said("it is said of an area that is in the pilot", at.at().ed(), settled, elsewhere, "VIEW", 1, 0, null),
                said("it is said of a pilot that is settled and goes on", at.sam(), waits, at.area(), "VIEW", 1, 0, null),
                said("what is said of an area follows the last", at.sam(), settled, at.area(), "VIEW", 2, 0, null),
                said("nothing is said beforehand of what has started", at.sam(), ran, at.area(), "VIEW", 5, 0, null),
                said("the local policing body of the area speaks for it", at.at().ed(), settled, at.area(), "VIEW", 1, 0, null),
                said("a consultation was held in the area, and is closed", at.sam(), settled, at.area(), "VOICES", 1, 0, open),
                said("the body that runs a pilot answers, and starts it", oda, voiced, at.area(), "ANSWER", 3, 0, null),
                said("view and voices are recorded before they are answered", at.bo(), viewed, at.area(), "ANSWER", 2, 0, null),
                said("it starts once view, voices and the answer to both are recorded", at.bo(), voiced, at.area(), "START", 3, 2, null),
                said("it starts between its first day and its last", at.bo(), heard, at.area(), "START", 4, 0, null),
                Refusal.of("the body that runs a pilot evaluates it", EVALUATES, 1, started, oda),
                Refusal.of("an evaluation follows the last", EVALUATES, 2, started, at.bo()),
                Refusal.of("one evaluation waits for a second person at a time", EVALUATES, 3, ran, at.bo()),
                Refusal.of("a pilot is evaluated once a whole quarter of it is over", EVALUATES, 1, settled, at.bo()),
                Refusal.of("what was settled stands: another pilot is written", "update pilots.pilot set title = 'x' where id = ?::uuid", settled));
    }

    private static Refusal pilot(String because, UUID like, String column, Object value) {
        return Refusal.like(because, "pilots.pilot", "t.id = ?::uuid", List.of(like), Map.of("id", UUID.randomUUID(), column, value));
    }

    private static Refusal step(String because, OfficerId by, UUID pilot, String kind, @Nullable UUID evaluation) {
        return Refusal.of(because, STEPS, kind, evaluation, pilot, by);
    }

    private static Refusal said(String because, OfficerId by, UUID pilot, UUID area, String kind, int number, int days, @Nullable UUID consultation) {
        return Refusal.of(because, SAYS, area, number, days, kind, consultation, pilot, by);
    }
}
