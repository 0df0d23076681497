package org.concordat.pilots;

import static org.concordat.walls.GeneratedRegister.NOW;
import static org.concordat.walls.Ground.each;
import static org.concordat.walls.Ground.with;

import java.util.List;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.concordat.walls.Asker;
import org.concordat.walls.GeneratedPilots;
import org.concordat.walls.Ground;
import org.concordat.walls.Protected;
import org.concordat.walls.Row;

/// What is said of the protected tables of pilots: those who oversee read all of them, but evaluations that were not
/// approved, which are the boards'; a board adds what it writes and does itself, and
/// scrutiny officers what their bodies say.
public final class PilotsOracle {

    /// What a rule about who is acting is asked of: anything.
    private static final Pilot PILOT = PilotSamples.written(new BodyId(new UUID(1, 1)), new OfficerId(new UUID(3, 1)));
    private static final Evaluation EVALUATION = PilotSamples.evaluation(new BodyId(new UUID(1, 1)), new OfficerId(new UUID(3, 1)));
    private static final Evaluation APPROVED = PilotSamples.evaluation(new BodyId(new UUID(1, 1)), new OfficerId(new UUID(3, 1)),
            PilotSamples.step(PilotStep.Kind.APPROVED));
    private static final String BOARD = PilotRules.board().id();

    private final Ground ground;

    private PilotsOracle(Ground ground) {
        this.ground = ground;
    }

    /// One line for each protected table.
    public static List<Protected> over(Ground ground) {
        var it = new PilotsOracle(ground);
        return List.of(
                it.made("pilots.pilot", PilotsOracle::overseen, officer -> Stream.of(GeneratedPilots.pilot(ground.id(), it.bodyOf(officer), officer.id("id"))),
                        row -> asker -> asker.may(PilotRules.WRITE, BOARD, row.body("body"))),
                it.made("pilots.step", PilotsOracle::overseen, officer -> Stream.of(PilotStep.Kind.values()).map(kind -> it.step(officer, kind)),
                        row -> asker -> does(asker, row)),
                it.made("pilots.evaluation", it::reads, officer -> Stream.of(GeneratedPilots.evaluation(ground.id(), ground.id(), it.bodyOf(officer),
                        officer.id("id"))), row -> asker -> asker.may(EvaluationRules.WRITE, BOARD, PILOT)),
                it.made("pilots.said", PilotsOracle::overseen, officer -> Stream.of("VIEW", "VOICES", "ANSWER", "START").map(kind -> GeneratedPilots.said(ground.id(),
                        ground.id(), kind, it.bodyOf(officer), officer.id("id"))), row -> asker -> says(asker, row)));
    }

    private static boolean overseen(Asker asker, Row row) {
        return asker.may(PilotRules.READ, PILOT);
    }

    private boolean reads(Asker asker, Row row) {
        return asker.may(EvaluationRules.READ, ground.where("pilots.step", "evaluation", row.id("id")).stream()
                .anyMatch(it -> it.text("kind").equals("APPROVED")) ? APPROVED : EVALUATION);
    }

    private Row step(Row officer, PilotStep.Kind kind) {
        var ofEvaluation = kind == PilotStep.Kind.APPROVED || kind == PilotStep.Kind.DECLINED;
        return with(GeneratedPilots.step(ground.id(), ground.id(), bodyOf(officer), officer.id("id")), "kind", kind.name(),
                "evaluation", ofEvaluation ? ground.id() : null,
                "words", kind == PilotStep.Kind.SETTLED || kind == PilotStep.Kind.APPROVED ? null : "a test");
    }

    private static boolean does(Asker asker, Row row) {
        return switch (PilotStep.Kind.valueOf(row.text("kind"))) {
            case SETTLED, DROPPED -> asker.may(PilotRules.DECIDE, BOARD, PILOT);
            case ENDED -> asker.may(PilotRules.END, BOARD, PILOT);
            case APPROVED, DECLINED -> asker.may(EvaluationRules.DECIDE, BOARD, EVALUATION);
        };
    }

    private static boolean says(Asker asker, Row row) {
        var there = PilotSamples.there(PILOT, false);
        return switch (Said.Kind.valueOf(row.text("kind"))) {
            case VIEW, VOICES -> asker.may(PilotRules.SAY, PilotRules.speaker().id(), there);
            case ANSWER -> asker.may(PilotRules.ANSWER, BOARD, there);
            case START -> asker.may(PilotRules.START, BOARD, there);
        };
    }

    /// @param role who may, whatever the pilot is like: its order is its triggers'
    private Protected made(String table, BiPredicate<Asker, Row> reads, Function<Row, Stream<Row>> by, Function<Row, Predicate<Asker>> role) {
        return Protected.of(table, "id", reads)
                .added(it -> each(ground.rows("partnership.officer").stream().flatMap(by).toList(), row -> row,
                                row -> with(row, "made_at", NOW.minusSeconds(1))),
                        (asker, row) -> asker.of(row.body("body")) && asker.officer(row.officer("made_by")) && NOW.equals(row.at("made_at"))
                                && role.apply(row).test(asker));
    }

    private UUID bodyOf(Row officer) {
        return ground.once(3) ? ground.one(ground.rows("partnership.body")).id("id") : officer.id("body");
    }
}
