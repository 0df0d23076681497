package org.concordat.consultation;

import static org.concordat.walls.GeneratedRegister.NOW;
import static org.concordat.walls.Ground.each;
import static org.concordat.walls.Ground.with;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.concordat.kernel.BodyId;
import org.concordat.walls.Asker;
import org.concordat.walls.GeneratedConsultations;
import org.concordat.walls.Ground;
import org.concordat.walls.Protected;
import org.concordat.walls.Row;

/// What is said of the protected tables of consultations: those of the body that asks who draft, approve and answer read what was written
/// and became of one; answers and what was decided of them, those alone who moderate.
public final class ConsultationOracle {

    private final Ground ground;

    private ConsultationOracle(Ground ground) {
        this.ground = ground;
    }

    /// One line for each protected table.
    public static List<Protected> over(Ground ground) {
        var it = new ConsultationOracle(ground);
        return List.of(it.consultations(), it.wordings(), it.steps(), Protected.of("intake.consultation_answer", "id", ConsultationOracle::readsAnswer),
                it.moderations(), copy("consultation", "id"), copy("consultation_step", "consultation number"), copy("consultation_words", "id"),
                copy("consultation_held", "consultation reason"));
    }

    /// The public site's alone.
    private static Protected copy(String table, String key) {
        return Protected.of("published." + table, key, (asker, row) -> false);
    }

    private Protected consultations() {
        return Protected.of("consultation.consultation", "id", (asker, row) -> reads(asker, row.body("body")))
                .added(of -> offered(officer -> List.of(GeneratedConsultations.consultation(ground.id(), bodyOf(officer), officer.id("id")))),
                        (asker, row) -> made(asker, row) && asker.may(ConsultationRules.DRAFT, ConsultationRules.asks().id(),
                                new ConsultationRules.Place(true)));
    }

    private Protected wordings() {
        return Protected.of("consultation.wording", "id", (asker, row) -> of(row).stream().anyMatch(it -> reads(asker, it.body("body"))))
                .added(of -> offered(officer -> List.of(GeneratedConsultations.wording(ground.id(), ground.id(), bodyOf(officer), officer.id("id")))),
                        (asker, row) -> made(asker, row) && asker.may(ConsultationRules.REVISE, ConsultationRules.asks().id(), asRead(row)));
    }

    private Protected steps() {
        return Protected.of("consultation.step", "id", (asker, row) -> of(row).stream().anyMatch(it -> reads(asker, it.body("body"))))
                .added(of -> offered(officer -> GeneratedConsultations.steps(ground, bodyOf(officer), officer.id("id"))),
                        (asker, row) -> made(asker, row) && makes(asker, row));
    }

    /// The role in which a step is made; whose turn it is is its trigger's.
    private static boolean makes(Asker asker, Row row) {
        var it = asRead(row).of();
        return switch (row.text("kind")) {
            case "APPROVAL" -> asker.may(ConsultationRules.APPROVE, ConsultationRules.concerned().id(), asRead(row));
            case "CORRECTION" -> asker.may(ConsultationRules.CORRECT, ConsultationRules.asks().id(), it);
            case "WITHDRAWAL" -> asker.may(ConsultationRules.WITHDRAW, ConsultationRules.asks().id(), it);
            default -> asker.may(ConsultationRules.ANSWER, ConsultationRules.asks().id(), new ConsultationRules.Answering(it, false, true, true));
        };
    }

    private Protected moderations() {
        return Protected.of("consultation.moderation", "id", (asker, row) -> ground.where("intake.consultation_answer", "id", row.id("answer"))
                        .stream().anyMatch(it -> readsAnswer(asker, it)))
                .added(of -> offered(officer -> List.of(GeneratedConsultations.moderation(ground.id(), ground.id(), bodyOf(officer), officer.id("id")))),
                        (asker, row) -> made(asker, row) && asker.may(AnswerRules.MODERATE, ConsultationRules.asks().id(),
                                new AnswerRules.Moderating(ConsultationSamples.answer(row.body("body")), 0, Moderation.Verdict.FIT, false)));
    }

    private static boolean made(Asker asker, Row row) {
        return asker.of(row.body("body")) && asker.officer(row.officer("made_by")) && NOW.equals(row.at("made_at"));
    }

    private static boolean reads(Asker asker, BodyId body) {
        return asker.may(ConsultationRules.READ, ConsultationSamples.consultation(body));
    }

    private static boolean readsAnswer(Asker asker, Row row) {
        return row.has("taken_in_at") && asker.may(AnswerRules.READ, ConsultationSamples.answer(row.body("to_body")));
    }

    private static ConsultationRules.AsRead asRead(Row row) {
        return new ConsultationRules.AsRead(ConsultationSamples.consultation(row.body("body")), 1);
    }

    private List<Row> of(Row row) {
        return ground.where("consultation.consultation", "id", row.id("consultation"));
    }

    private UUID bodyOf(Row officer) {
        return ground.once(3) ? ground.one(ground.rows("partnership.body")).id("id") : officer.id("body");
    }

    private List<Row> offered(Function<Row, List<Row>> by) {
        return each(ground.rows("partnership.officer").stream().map(by).flatMap(List::stream).toList(), it -> it,
                it -> with(it, "made_at", NOW.minusSeconds(1)));
    }
}
