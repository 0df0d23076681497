package org.concordat.assurance;

import static org.concordat.walls.GeneratedRegister.NOW;
import static org.concordat.walls.Ground.each;
import static org.concordat.walls.Ground.with;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.concordat.walls.Asker;
import org.concordat.walls.GeneratedStatements;
import org.concordat.walls.Ground;
import org.concordat.walls.Protected;
import org.concordat.walls.Row;

/// What is said of the protected tables of assurance: a statement is read by those who draft and sign it and by the national board,
/// with everything that was said about it.
public final class AssuranceOracle {

    /// What a rule about who is acting is asked of: anything.
    private static final Statement ANY = statement(new UUID(7, 1), new UUID(4, 1), new BodyId(new UUID(1, 1)));

    private final Ground ground;

    private AssuranceOracle(Ground ground) {
        this.ground = ground;
    }

    /// One line for each protected table.
    public static List<Protected> over(Ground ground) {
        var it = new AssuranceOracle(ground);
        return List.of(it.statements(), it.said());
    }

    private Protected statements() {
        return Protected.of("assurance.statement", "id", AssuranceOracle::reads)
                .added(of -> each(authored(officer -> List.of(GeneratedStatements.statement(ground.id(), ground.id(), bodyOf(officer),
                        officer.id("id")))), it -> it, it -> with(it, "made_at", NOW.minusSeconds(1))), (asker, row) ->
                        made(asker, row)
                        && asker.may(StatementRules.DRAFT, StatementRules.drafts().id(), new StatementRules.Drafting(Stating.Q3, true, false)));
    }

    private Protected said() {
        return Protected.of("assurance.said", "id", (asker, row) -> ground.where("assurance.statement", "id", row.id("statement")).stream()
                        .anyMatch(it -> reads(asker, it)))
                .added(of -> each(authored(officer -> GeneratedStatements.each(ground, bodyOf(officer), officer.id("id"))), it -> it,
                        it -> with(it, "made_at", NOW.minusSeconds(1))), (asker, row) -> made(asker, row)
                        && speaks(asker, row.text("kind")));
    }

    private static boolean made(Asker asker, Row row) {
        return asker.of(row.body("body")) && asker.officer(row.officer("made_by")) && NOW.equals(row.at("made_at"));
    }

    /// The role in which it is said; whose turn it is is its trigger's.
    private static boolean speaks(Asker asker, String kind) {
        return switch (kind) {
            case "AMENDMENT" -> asker.may(StatementRules.AMEND, StatementRules.drafts().id(), ANY);
            case "ANSWER" -> asker.may(StatementRules.ANSWER, StatementRules.drafts().id(), ANY);
            case "CHALLENGE" -> asker.may(StatementRules.CHALLENGE, StatementRules.challenges().id(), ANY);
            case "SIGNATURE" -> asker.may(StatementRules.SIGN, StatementRules.signs().id(), ANY);
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private static boolean reads(Asker asker, Row row) {
        return asker.may(StatementRules.READ, statement(row.id("id"), row.id("area"), row.body("body")));
    }

    private static Statement statement(UUID id, UUID area, BodyId body) {
        return new Statement(id, area, body, new OfficerId(new UUID(3, 1)), NOW, Stating.Q3, Map.of(), List.of());
    }

    private UUID bodyOf(Row officer) {
        return ground.once(3) ? ground.one(ground.rows("partnership.body")).id("id") : officer.id("body");
    }

    private List<Row> authored(Function<Row, List<Row>> by) {
        return ground.rows("partnership.officer").stream().map(by).flatMap(List::stream).toList();
    }
}
