package org.concordat.scrutiny;

import static org.concordat.access.Role.AGREEMENT_OWNER;
import static org.concordat.access.Role.BOARD_MEMBER;
import static org.concordat.access.Role.SCRUTINY_OFFICER;
import static org.concordat.walls.GeneratedRegister.NOW;
import static org.concordat.walls.GeneratedRegister.TODAY;
import static org.concordat.walls.Ground.each;
import static org.concordat.walls.Ground.with;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.concordat.walls.Asker;
import org.concordat.walls.GeneratedScrutiny;
import org.concordat.walls.Ground;
import org.concordat.walls.Protected;
import org.concordat.walls.Row;

/// What is said of the protected tables of scrutiny: a matter is read by whoever follows it, the body that has to answer and the
/// national board, with its steps; priorities by everybody.
public final class ScrutinyOracle {

    private final Ground ground;

    private ScrutinyOracle(Ground ground) {
        this.ground = ground;
    }

    /// One line for each protected table.
    public static List<Protected> over(Ground ground) {
        var it = new ScrutinyOracle(ground);
        return List.of(it.matters(), it.steps(), it.priorities());
    }

    private Protected matters() {
        return Protected.of("scrutiny.matter", "id", ScrutinyOracle::reads)
                .added(of -> each(authored(officer -> {
                    var row = GeneratedScrutiny.matter(ground, bodyOf(officer), officer.id("id"));
                    return List.of(with(row, "held_in", row.id("raised_in")), row);
                }), it -> it, it -> with(it, "raised_at", NOW.minusSeconds(1))), (asker, row) -> asker.of(row.body("raised_in"))
                        && asker.of(row.body("held_in")) && asker.officer(row.officer("raised_by")) && NOW.equals(row.at("raised_at"))
                        && asker.holds(SCRUTINY_OFFICER, BOARD_MEMBER));
    }

    private Protected steps() {
        return Protected.of("scrutiny.step", "id", (asker, row) -> ground.where("scrutiny.matter", "id", row.id("matter")).stream()
                        .anyMatch(it -> reads(asker, it)))
                .added(of -> each(authored(officer -> GeneratedScrutiny.steps(ground, bodyOf(officer), officer.id("id"))), it -> it,
                        it -> with(it, "made_at", NOW.minusSeconds(1))), (asker, row) -> asker.of(row.body("body"))
                        && asker.officer(row.officer("made_by")) && NOW.equals(row.at("made_at"))
                        && (List.of("ANSWER", "DONE").contains(row.text("kind")) ? asker.holds(AGREEMENT_OWNER)
                                : asker.holds(SCRUTINY_OFFICER, BOARD_MEMBER)));
    }

    private Protected priorities() {
        return Protected.of("scrutiny.priority", "id", (asker, row) -> asker.is(viewer -> true))
                .added(of -> each(authored(officer -> List.of(GeneratedScrutiny.priority(ground.id(),
                                ground.one(ground.rows("partnership.area")).id("id"), bodyOf(officer), officer.id("id")))), it -> it,
                        it -> with(it, "set_at", NOW.minusSeconds(1))), (asker, row) -> asker.of(row.body("body"))
                        && asker.officer(row.officer("set_by")) && NOW.equals(row.at("set_at")) && asker.holds(SCRUTINY_OFFICER));
    }

    private static boolean reads(Asker asker, Row row) {
        var id = new MatterId(row.id("id"));
        return asker.may(MatterRules.READ, MatterRules.THEIRS_TO_READ.id(), new Matter(id, row.text("reference"), row.body("raised_in"),
                row.officer("raised_by"), NOW, row.body("held_in"), row.body("to_body"), new Matter.Wording(MatterKind.FINDING,
                        row.text("title"), row.text("words"), new Evidence(List.of(1L), null), null, null, null), TODAY));
    }

    private UUID bodyOf(Row officer) {
        return ground.once(3) ? ground.one(ground.rows("partnership.body")).id("id") : officer.id("body");
    }

    private List<Row> authored(Function<Row, List<Row>> by) {
        return ground.rows("partnership.officer").stream().map(by).flatMap(List::stream).toList();
    }
}
