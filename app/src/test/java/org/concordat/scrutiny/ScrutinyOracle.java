package org.concordat.scrutiny;

import static org.concordat.walls.GeneratedRegister.NOW;
import static org.concordat.walls.GeneratedRegister.TODAY;
import static org.concordat.walls.Ground.each;
import static org.concordat.walls.Ground.with;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.concordat.access.InAreas;
import org.concordat.kernel.Between;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.concordat.walls.Asker;
import org.concordat.walls.GeneratedScrutiny;
import org.concordat.walls.Ground;
import org.concordat.walls.Protected;
import org.concordat.walls.Row;

/// What is said of the protected tables of scrutiny: a matter is read by whoever follows it, the body that has to answer and the
/// national board, with its steps; priorities by everybody whose body works in areas.
public final class ScrutinyOracle {

    private static final Matter.Wording WORDS = new Matter.Wording(MatterKind.FINDING, "a test", "a test", new Evidence(List.of(1L), null),
            null, null, null);

    /// What a rule about who is acting is asked of: anything.
    private static final MatterRules.Raising RAISING = new MatterRules.Raising(WORDS, Optional.empty(), true, true);
    private static final Course COURSE = new Course(new Matter(new MatterId(new UUID(7, 1)), "M-0000-0000", new BodyId(new UUID(1, 1)),
            new OfficerId(new UUID(3, 1)), NOW, new BodyId(new UUID(1, 1)), new BodyId(new UUID(1, 2)), WORDS, TODAY), List.of());
    private static final PriorityRules.Setting SETTING = new PriorityRules.Setting(new Priority.Wording(new UUID(4, 1), Strand.PREVENT, "a test",
            "a test", new Between(TODAY, TODAY.plusDays(1)), null), Set.of(), true);

    private final Ground ground;

    private ScrutinyOracle(Ground ground) {
        this.ground = ground;
    }

    /// One line for each protected table.
    public static List<Protected> over(Ground ground) {
        var it = new ScrutinyOracle(ground);
        return List.of(it.matters(), it.steps(), it.due(), it.priorities(), it.reviews(), it.recommendations());
    }

    private Protected matters() {
        return Protected.of("scrutiny.matter", "id", ScrutinyOracle::reads)
                .added(of -> each(authored(officer -> {
                    var row = GeneratedScrutiny.matter(ground, bodyOf(officer), officer.id("id"));
                    return List.of(with(row, "held_in", row.id("raised_in")), row);
                }), it -> it, it -> with(it, "raised_at", NOW.minusSeconds(1))), (asker, row) -> asker.of(row.body("raised_in"))
                        && asker.of(row.body("held_in")) && asker.officer(row.officer("raised_by")) && NOW.equals(row.at("raised_at"))
                        && asker.may(MatterRules.RAISE, MatterRules.oversees().id(), RAISING));
    }

    private Protected steps() {
        return Protected.of("scrutiny.step", "id", (asker, row) -> ground.where("scrutiny.matter", "id", row.id("matter")).stream()
                        .anyMatch(it -> reads(asker, it)))
                .added(of -> each(authored(officer -> GeneratedScrutiny.steps(ground, bodyOf(officer), officer.id("id"))), it -> it,
                        it -> with(it, "made_at", NOW.minusSeconds(1))), (asker, row) -> asker.of(row.body("body"))
                        && asker.officer(row.officer("made_by")) && NOW.equals(row.at("made_at"))
                        && makes(asker, Step.Kind.valueOf(row.text("kind"))));
    }

    private Protected due() {
        return Protected.of("scrutiny.due", "matter number", (asker, row) -> ground.where("scrutiny.matter", "id", row.id("matter")).stream()
                .anyMatch(it -> reads(asker, it)));
    }

    private Protected priorities() {
        return Protected.of("scrutiny.priority", "id", (asker, row) -> asker.may(PriorityRules.LIST, InAreas.WORKS, TODAY))
                .added(of -> each(authored(officer -> List.of(GeneratedScrutiny.priority(ground.id(),
                                ground.one(ground.rows("partnership.area")).id("id"), bodyOf(officer), officer.id("id")))), it -> it,
                        it -> with(it, "set_at", NOW.minusSeconds(1))), (asker, row) -> asker.of(row.body("body"))
                        && asker.officer(row.officer("set_by")) && NOW.equals(row.at("set_at"))
                        && asker.may(PriorityRules.SET, PriorityRules.sets().id(), SETTING));
    }

    private Protected reviews() {
        return Protected.of("scrutiny.review", "id", (asker, row) -> asker.may(ReviewRules.READ, TODAY))
                .added(of -> each(authored(officer -> List.of(GeneratedScrutiny.review(ground.id(), bodyOf(officer), officer.id("id"), NOW))),
                        it -> it, it -> with(it, "imported_at", NOW.minusSeconds(1))), (asker, row) -> asker.of(row.body("body"))
                        && asker.officer(row.officer("imported_by")) && NOW.equals(row.at("imported_at"))
                        && asker.may(ReviewRules.IMPORT, ReviewRules.imports().id(), TODAY));
    }

    /// Added with its review, by whoever enters it, and never later.
    private Protected recommendations() {
        return Protected.of("scrutiny.recommendation", "id", (asker, row) -> asker.may(ReviewRules.READ, TODAY))
                .added(of -> ground.rows("scrutiny.review").stream().map(it -> GeneratedScrutiny.recommendation(ground.id(), it.id("id"), 2)).toList(),
                        (asker, row) -> ground.where("scrutiny.review", "id", row.id("review")).stream().anyMatch(it ->
                                asker.may(ReviewRules.READ, TODAY) && asker.officer(it.officer("imported_by"))
                                && NOW.equals(it.at("imported_at"))));
    }

    /// The role in which a step is made; whose turn it is is its trigger's.
    private static boolean makes(Asker asker, Step.Kind kind) {
        return switch (kind) {
            case ANSWER -> asker.may(StepRules.ANSWER, StepRules.responds().id(), new StepRules.Answering(COURSE, Step.Outcome.ACCEPTED, null));
            case DONE -> asker.may(StepRules.COMPLETE, StepRules.responds().id(), COURSE);
            case REPLY -> asker.may(StepRules.REPLY, MatterRules.oversees().id(), COURSE);
            case CLOSING -> asker.may(StepRules.CLOSE, MatterRules.oversees().id(), COURSE);
        };
    }

    private static boolean reads(Asker asker, Row row) {
        return asker.may(MatterRules.READ, new Matter(new MatterId(row.id("id")), row.text("reference"), row.body("raised_in"),
                row.officer("raised_by"), NOW, row.body("held_in"), row.body("to_body"), WORDS, TODAY));
    }

    private UUID bodyOf(Row officer) {
        return ground.once(3) ? ground.one(ground.rows("partnership.body")).id("id") : officer.id("body");
    }

    private List<Row> authored(Function<Row, List<Row>> by) {
        return ground.rows("partnership.officer").stream().map(by).flatMap(List::stream).toList();
    }
}
