package org.concordat.complaints;

import static org.concordat.walls.GeneratedRegister.NOW;
import static org.concordat.walls.Ground.each;
import static org.concordat.walls.Ground.with;

import java.util.List;
import java.util.stream.Stream;
import org.concordat.walls.Asker;
import org.concordat.walls.GeneratedComplaints;
import org.concordat.walls.Ground;
import org.concordat.walls.Protected;
import org.concordat.walls.Row;

/// What is said of the protected tables of complaints: whoever answers for a body reads those to it that were taken in, with their
/// steps, and says what it says.
public final class ComplaintOracle {

    private final Ground ground;

    private ComplaintOracle(Ground ground) {
        this.ground = ground;
    }

    /// One line for each protected table.
    public static List<Protected> over(Ground ground) {
        var it = new ComplaintOracle(ground);
        return List.of(Protected.of("intake.complaint", "id", ComplaintOracle::reads), it.steps());
    }

    private Protected steps() {
        return Protected.of("complaints.step", "id", (asker, row) -> ground.where("intake.complaint", "id", row.id("complaint")).stream()
                        .anyMatch(it -> reads(asker, it)))
                .added(of -> each(authored(), it -> it, it -> with(it, "made_at", NOW.minusSeconds(1))), (asker, row) ->
                        asker.of(row.body("body")) && asker.officer(row.officer("made_by")) && NOW.equals(row.at("made_at"))
                                && makes(asker, row));
    }

    /// The role in which a step is made; whose turn it is is its trigger's.
    private static boolean makes(Asker asker, Row row) {
        var course = new Course(ComplaintSamples.complaint(row.body("body")), List.of());
        return row.text("kind").equals("ANSWER") ? asker.may(ComplaintRules.ANSWER, ComplaintRules.answers().id(), course)
                : asker.may(ComplaintRules.ACKNOWLEDGE, ComplaintRules.answers().id(), course);
    }

    private static boolean reads(Asker asker, Row row) {
        return row.has("taken_in_at") && asker.may(ComplaintRules.READ, ComplaintSamples.complaint(row.body("to_body")));
    }

    private List<Row> authored() {
        return ground.rows("partnership.officer").stream().flatMap(officer -> Stream.of("ACKNOWLEDGEMENT", "ANSWER").map(kind ->
                GeneratedComplaints.step(ground.id(), ground.id(), ground.once(3) ? ground.one(ground.rows("partnership.body")).id("id")
                        : officer.id("body"), officer.id("id"), kind))).toList();
    }
}
