package org.concordat.resources;

import static org.concordat.walls.GeneratedRegister.NOW;
import static org.concordat.walls.GeneratedRegister.TODAY;
import static org.concordat.walls.Ground.each;
import static org.concordat.walls.Ground.with;

import java.util.List;
import java.util.UUID;
import org.concordat.walls.GeneratedResources;
import org.concordat.walls.Ground;
import org.concordat.walls.Protected;
import org.concordat.walls.Row;

/// What is said of the protected table of resources: those who oversee read all of it, and scrutiny officers add what they enter
/// themselves; for which area is its trigger's.
public final class ResourceOracle {

    private final Ground ground;

    private ResourceOracle(Ground ground) {
        this.ground = ground;
    }

    /// One line for each protected table.
    public static List<Protected> over(Ground ground) {
        var it = new ResourceOracle(ground);
        return List.of(Protected.of("resources.amount", "id", (asker, row) -> asker.may(ResourceRules.READ, TODAY))
                .added(of -> each(ground.rows("partnership.officer").stream().map(officer -> GeneratedResources.amount(ground.id(),
                                ground.id(), it.bodyOf(officer), officer.id("id"))).toList(), row -> row, row -> with(row, "made_at", NOW.minusSeconds(1))),
                        (asker, row) -> asker.of(row.body("body")) && asker.officer(row.officer("made_by")) && NOW.equals(row.at("made_at"))
                                && asker.may(ResourceRules.ENTER, ResourceRules.enters().id(), ResourceSamples.entering(2025, false, 1, null))));
    }

    private UUID bodyOf(Row officer) {
        return ground.once(3) ? ground.one(ground.rows("partnership.body")).id("id") : officer.id("body");
    }
}
