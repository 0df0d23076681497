package org.concordat.publications;

import static org.concordat.walls.GeneratedRegister.NOW;
import static org.concordat.walls.Ground.each;
import static org.concordat.walls.Ground.with;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.concordat.walls.Asker;
import org.concordat.walls.GeneratedPublications;
import org.concordat.walls.Ground;
import org.concordat.walls.Protected;
import org.concordat.walls.Row;

/// What is said of the protected tables of publications: those who publish for a body read its editions and add what they write and do
/// themselves.
public final class PublicationsOracle {

    private static final OfficerId NOBODY = new OfficerId(new UUID(3, 1));

    private final Ground ground;

    private PublicationsOracle(Ground ground) {
        this.ground = ground;
    }

    /// One line for each protected table.
    public static List<Protected> over(Ground ground) {
        var it = new PublicationsOracle(ground);
        return List.of(
                Protected.of("publications.edition", "id", PublicationsOracle::reads)
                        .added(of -> it.spoilt(officer -> GeneratedPublications.edition(ground.id(), it.bodyOf(officer), officer.id("id"))),
                                (asker, row) -> made(asker, row) && asker.may(EditionRules.WRITE, EditionRules.publishers().id(),
                                        new EditionRules.Writing(Optional.empty()))),
                Protected.of("publications.step", "id", PublicationsOracle::reads)
                        .added(of -> it.spoilt(officer -> GeneratedPublications.step(ground.id(), ground.id(), it.bodyOf(officer), officer.id("id"))),
                                (asker, row) -> made(asker, row) && asker.may(EditionRules.DECIDE, EditionRules.publishers().id(),
                                        any(row.body("body")))));
    }

    private static boolean reads(Asker asker, Row row) {
        return asker.may(EditionRules.READ, any(row.body("body")));
    }

    private static Edition any(BodyId body) {
        return PublicationsSamples.written(body, NOBODY);
    }

    private static boolean made(Asker asker, Row row) {
        return asker.of(row.body("body")) && asker.officer(row.officer("made_by")) && NOW.equals(row.at("made_at"));
    }

    private List<Row> spoilt(Function<Row, Row> by) {
        return each(ground.rows("partnership.officer").stream().map(by).toList(), it -> it, it -> with(it, "made_at", NOW.minusSeconds(1)));
    }

    private UUID bodyOf(Row officer) {
        return ground.once(3) ? ground.one(ground.rows("partnership.body")).id("id") : officer.id("body");
    }
}
