package org.concordat.assurance;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.concordat.access.Sample;
import org.concordat.access.Samples;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.OfficerId;
import org.concordat.kernel.Quarter;

/// Who looks at the board, and what may be done with a statement.
final class AssuranceSamples implements Samples {

    private static final BodyId BODY = new BodyId(new UUID(1, 1));
    private static final OfficerId DRAFTER = new OfficerId(new UUID(3, 9));
    private static final Viewer SAM = new Viewer(new OfficerId(new UUID(3, 1)), "Sam", BODY, "Body",
            BodyKind.LOCAL_POLICING_BODY, "ENGLAND", Set.of(), Set.of(), Set.of(), Instant.EPOCH, Instant.EPOCH, null);

    @Override
    public List<Sample<?>> all() {
        var draft = statement();
        var challenged = statement(said(1, Said.Kind.CHALLENGE));
        var signed = statement(said(1, Said.Kind.SIGNATURE));
        return List.of(
                Sample.of(StatementRules.LIST, SAM).in("own body", BODY).in("another body", new BodyId(new UUID(1, 2)))
                        .and("of the Investigatory Powers Commissioner", Sample::ofTheCommissioner),
                Sample.of(StatementRules.READ, SAM).in("drafted", draft),
                Sample.of(StatementRules.DRAFT, SAM).in("own area", new StatementRules.Drafting(new Quarter(1969, 4), true, false))
                        .in("another area", new StatementRules.Drafting(new Quarter(1969, 4), false, false))
                        .in("not over", new StatementRules.Drafting(new Quarter(1970, 1), true, false))
                        .in("stated", new StatementRules.Drafting(new Quarter(1969, 4), true, true)),
                Sample.of(StatementRules.AMEND, SAM).in("drafted", draft).in("signed", signed),
                Sample.of(StatementRules.CHALLENGE, SAM).in("drafted", draft).in("signed", signed),
                Sample.of(StatementRules.ANSWER, SAM).in("drafted", draft).in("challenged", challenged),
                Sample.of(StatementRules.SIGN, SAM).in("drafted", draft).in("challenged", challenged).in("signed", signed)
                        .and("who drafted it", viewer -> Sample.by(viewer, DRAFTER)),
                Sample.of(BoardRules.READ, SAM).in("any quarter", new Quarter(2026, 4))
                        .and("of the Investigatory Powers Commissioner", Sample::ofTheCommissioner),
                Sample.of(BoardRules.READ_AREA, SAM).in("own area", new BoardRules.Place(true))
                        .in("another area", new BoardRules.Place(false)));
    }

    private static Statement statement(Said... said) {
        return new Statement(new UUID(7, 1), new UUID(4, 1), BODY, DRAFTER, Instant.EPOCH, new Quarter(1969, 4), Map.of(Question.SAMPLE, "So."),
                List.of(said));
    }

    private static Said said(int number, Said.Kind kind) {
        return new Said(new UUID(8, number), number, kind, BODY, new OfficerId(new UUID(3, 8)), Instant.EPOCH, Optional.empty(), "So.",
                Optional.empty());
    }
}
