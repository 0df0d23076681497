package org.concordat.measures;

import static org.concordat.walls.GeneratedRegister.TODAY;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.concordat.kernel.BodyId;
import org.concordat.walls.Asker;
import org.concordat.walls.Ground;
import org.concordat.walls.Protected;
import org.concordat.walls.Row;

/// What is said of the protected tables of measures: board members read all of them, a scrutiny officer what bodies did in the quarters
/// in which they served the officer's area; nobody writes.
public final class MeasureOracle {

    private final Ground ground;

    private MeasureOracle(Ground ground) {
        this.ground = ground;
    }

    public static List<Protected> over(Ground ground) {
        var it = new MeasureOracle(ground);
        return List.of(Protected.of("measures.counted", "body quarter measure part connection", it::reads),
                Protected.of("measures.waiting", "body quarter measure due_on connection", it::reads),
                Protected.of("measures.lasted", "body quarter measure days allowed connection", it::reads));
    }

    private boolean reads(Asker asker, Row row) {
        return asker.is(viewer -> asker.may(MeasureRules.READ,
                new MeasureRules.Place(oversees(viewer.body(), row.body("body"), row.day("quarter")))));
    }

    private boolean oversees(BodyId overseer, BodyId body, LocalDate quarter) {
        var ours = coverage(overseer, TODAY, TODAY.plusDays(1)).map(it -> it.id("area")).toList();
        return coverage(body, quarter, quarter.plusMonths(3)).anyMatch(it -> ours.contains(it.id("area")));
    }

    /// What a body served on a day from one, and before another.
    private Stream<Row> coverage(BodyId body, LocalDate from, LocalDate before) {
        return ground.where("partnership.coverage", "body", body.value()).stream().filter(it -> it.day("from_day").isBefore(before))
                .filter(it -> !it.has("until_day") || it.day("until_day").isAfter(from) && it.day("until_day").isAfter(it.day("from_day")));
    }
}
