package org.concordat.pilots;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.concordat.TestClock;
import org.concordat.access.Sample;
import org.concordat.access.Samples;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.OfficerId;
import org.concordat.kernel.Quarter;
import org.concordat.pilots.PilotRules.There;
import org.concordat.pilots.PilotStep.Kind;

/// Who writes pilots, says something of them and evaluates them, in each state in which they stand.
final class PilotSamples implements Samples {

    private static final Instant AT = TestClock.BEGINNING;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final BodyId BODY = new BodyId(new UUID(1, 1));
    private static final BodyId ANOTHER = new BodyId(new UUID(1, 2));
    private static final OfficerId OTHER = new OfficerId(new UUID(3, 2));
    private static final UUID AREA = new UUID(4, 1);
    private static final Viewer BO = new Viewer(new OfficerId(new UUID(3, 1)), "Bo", BODY, "A board", BodyKind.NATIONAL_BOARD,
            "ENGLAND", Set.of(), Set.of(), Set.of(), AT, AT, null);

    @Override
    public List<Sample<?>> all() {
        var runs = said(settled(BODY), Said.Kind.VIEW, Said.Kind.VOICES, Said.Kind.ANSWER, Said.Kind.START);
        return List.of(
                Sample.of(PilotRules.LIST, BO).in("of their body", BODY).in("of another body", ANOTHER),
                Sample.of(PilotRules.READ, BO).in("of their body", written(BODY, OTHER)).in("of another body", written(ANOTHER, OTHER)),
                Sample.of(PilotRules.WRITE, BO).in("of their body", BODY).in("of another body", ANOTHER),
                Sample.of(PilotRules.DECIDE, BO).in("of another", written(BODY, OTHER)).in("their own", written(BODY, BO.officer()))
                        .in("settled", settled(BODY)).in("of another body", written(ANOTHER, OTHER)),
                Sample.of(PilotRules.END, BO).in("waits", written(BODY, OTHER)).in("settled", settled(BODY))
                        .in("ended", written(BODY, OTHER, Kind.SETTLED, Kind.ENDED)).in("of another body", settled(ANOTHER)),
                Sample.of(PilotRules.SAY, BO).in("of their area", there(settled(ANOTHER), true)).in("of another area", there(settled(ANOTHER), false))
                        .in("before it is settled", there(written(ANOTHER, OTHER), true)).in("once it started", there(runs, true)),
                Sample.of(PilotRules.ANSWER, BO).in("both are said", there(said(settled(BODY), Said.Kind.VIEW, Said.Kind.VOICES), false))
                        .in("no voices", there(said(settled(BODY), Said.Kind.VIEW), false)).in("ended", there(said(written(BODY, OTHER, Kind.SETTLED,
                                Kind.ENDED), Said.Kind.VIEW, Said.Kind.VOICES), false)).in("once it started", there(runs, false))
                        .in("of another body", there(said(settled(ANOTHER), Said.Kind.VIEW, Said.Kind.VOICES), false)),
                Sample.of(PilotRules.START, BO).in("answered", there(answered(settled(BODY)), false))
                        .in("not answered", there(said(settled(BODY), Said.Kind.VIEW, Said.Kind.VOICES), false))
                        .in("before its first day", there(answered(from(TODAY.plusDays(1), TODAY.plusDays(9))), false))
                        .in("after its last day", there(answered(from(TODAY.minusDays(9), TODAY.minusDays(1))), false))
                        .in("ended", there(answered(written(BODY, OTHER, Kind.SETTLED, Kind.ENDED)), false))
                        .in("once it started", there(runs, false)).in("of another body", there(answered(settled(ANOTHER)), false)),
                Sample.of(EvaluationRules.READ, BO).in("that waits", evaluation(BODY, OTHER)).in("approved", evaluation(BODY, OTHER, step(Kind.APPROVED)))
                        .in("declined", evaluation(BODY, OTHER, step(Kind.DECLINED))).in("of another body", evaluation(ANOTHER, OTHER)),
                Sample.of(EvaluationRules.WRITE, BO).in("a quarter is over", ran(BODY)).in("just started", settled(BODY)).in("while one waits",
                        evaluated(ran(BODY), evaluation(BODY, OTHER))).in("of another body", ran(ANOTHER)),
                Sample.of(EvaluationRules.DECIDE, BO).in("of another", evaluation(BODY, OTHER)).in("their own", evaluation(BODY, BO.officer()))
                        .in("approved", evaluation(BODY, OTHER, step(Kind.APPROVED))).in("of another body", evaluation(ANOTHER, OTHER)));
    }

    static Pilot written(BodyId body, OfficerId by, Kind... kinds) {
        return pilot(body, by, TODAY.minusDays(300), TODAY.plusDays(300), List.of(kinds), List.of());
    }

    private static Pilot from(LocalDate first, LocalDate last) {
        return pilot(BODY, OTHER, first, last, List.of(Kind.SETTLED), List.of());
    }

    private static Pilot pilot(BodyId body, OfficerId by, LocalDate first, LocalDate last, List<Kind> kinds, List<Said> said) {
        return new Pilot(new UUID(7, 1), body, by, AT, new Plan("A title", "A question?", "Otherwise.", "It rises.", null, first, last,
                List.of(AREA), List.of(new UUID(4, 2)), List.of("requests-answered")), kinds.stream().map(PilotSamples::step).toList(), said, List.of());
    }

    static PilotStep step(Kind kind) {
        return new PilotStep(new UUID(8, kind.ordinal()), null, kind, OTHER, AT, null);
    }

    private static Pilot settled(BodyId body) {
        return written(body, OTHER, Kind.SETTLED);
    }

    private static Pilot said(Pilot of, Said.Kind... kinds) {
        return said(of, AT, kinds);
    }

    private static Pilot said(Pilot of, Instant when, Said.Kind... kinds) {
        var said = new ArrayList<Said>();
        for (var kind : kinds) {
            said.add(new Said(new UUID(9, said.size()), AREA, said.size() + 1, kind, BODY, OTHER, when, null, null, null, null));
        }
        return new Pilot(of.id(), of.body(), of.by(), of.at(), of.plan(), of.steps(), said, List.of());
    }

    private static Pilot answered(Pilot of) {
        return said(of, Said.Kind.VIEW, Said.Kind.VOICES, Said.Kind.ANSWER);
    }

    private static Pilot ran(BodyId body) {
        return said(settled(body), AT.minusSeconds(200L * 86_400), Said.Kind.START);
    }

    private static Pilot evaluated(Pilot of, Evaluation it) {
        return new Pilot(of.id(), of.body(), of.by(), of.at(), of.plan(), of.steps(), of.said(), List.of(it));
    }

    static There there(Pilot of, boolean own) {
        return new There(of, AREA, own);
    }

    static Evaluation evaluation(BodyId body, OfficerId by, PilotStep... steps) {
        var quarter = new Quarter(2026, 3);
        return new Evaluation(new UUID(10, 1), new UUID(7, 1), 1, true, body, by, AT, new Periods(quarter.plus(-1), quarter.plus(-1), quarter, quarter),
                Piloting.finding(), List.of(), List.of(steps));
    }
}
