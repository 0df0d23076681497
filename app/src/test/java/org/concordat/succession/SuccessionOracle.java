package org.concordat.succession;

import static org.concordat.walls.GeneratedRegister.NOW;
import static org.concordat.walls.GeneratedRegister.TODAY;
import static org.concordat.walls.Ground.each;
import static org.concordat.walls.Ground.with;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.concordat.walls.Asker;
import org.concordat.walls.Ground;
import org.concordat.walls.Protected;
import org.concordat.walls.Row;

/// What is said of the protected tables of succession: administrators and those who oversee read offers, and administrators write
/// in their own name; who stands in is read, and written, by Prevent officers of the two forces. Whose work it is, and who follows, is
/// their triggers'.
public final class SuccessionOracle {

    private static final String ADMINISTERS = TakeoverRules.administers().id();

    private static final String GOES_ON = StandInRules.works().id();

    /// What a rule about who is acting is asked of: anything.
    private static final TakeoverRules.State STATE = new TakeoverRules.State(false, false);
    private static final TakeoverRules.Offering OFFERING = new TakeoverRules.Offering(new BodyId(new UUID(1, 1)), true, true, true, STATE);
    private static final TakeoverRules.Accepting ACCEPTING = new TakeoverRules.Accepting(new Offer(new UUID(7, 1), new BodyId(new UUID(1, 1)),
            new BodyId(new UUID(1, 2)), new BodyId(new UUID(1, 1)), new OfficerId(new UUID(3, 1)), NOW, "a test", Optional.empty()), true, STATE);

    private static final StandInRules.Standing STANDING = standing(new BodyId(new UUID(1, 1)), true);

    private final Ground ground;

    private SuccessionOracle(Ground ground) {
        this.ground = ground;
    }

    /// One line for each protected table.
    public static List<Protected> over(Ground ground) {
        var it = new SuccessionOracle(ground);
        return List.of(it.offers(), it.acceptances(), it.standIns());
    }

    private Protected offers() {
        return Protected.of("succession.offer", "id", SuccessionOracle::reads)
                .added(of -> each(authored((body, by) -> Ground.row("succession.offer", "id", ground.id(), "body", ground.id(), "successor",
                        ground.id(), "offered_in", body, "offered_by", by, "offered_at", NOW, "words", "a test")), it -> it,
                        it -> with(it, "offered_at", NOW.minusSeconds(1))), (asker, row) -> asker.of(row.body("offered_in"))
                        && asker.officer(row.officer("offered_by")) && NOW.equals(row.at("offered_at"))
                        && asker.may(TakeoverRules.OFFER, ADMINISTERS, OFFERING));
    }

    private Protected acceptances() {
        return Protected.of("succession.acceptance", "offer", SuccessionOracle::reads)
                .added(of -> each(authored((body, by) -> Ground.row("succession.acceptance", "offer", ground.id(), "body", ground.id(),
                        "successor", ground.id(), "offered_by", ground.id(), "accepted_in", body, "accepted_by", by, "accepted_at", NOW)),
                        it -> it, it -> with(it, "accepted_at", NOW.minusSeconds(1))), (asker, row) -> asker.of(row.body("accepted_in"))
                        && asker.officer(row.officer("accepted_by")) && NOW.equals(row.at("accepted_at"))
                        && asker.may(TakeoverRules.ACCEPT, ADMINISTERS, ACCEPTING));
    }

    private Protected standIns() {
        return Protected.of("succession.stand_in", "officer", (asker, row) ->
                        asker.may(StandInRules.READ, GOES_ON, STANDING) && asker.may(StandInRules.READ, StandInRules.OF_ONE_OF_THEM.id(),
                                standing(row.body("body"), asker.of(row.body("in_body")))))
                .added(of -> each(authored((body, by) -> Ground.row("succession.stand_in", "officer", ground.id(), "body", ground.id(),
                        "for_officer", ground.id(), "in_body", body, "named_by", by, "named_at", NOW)), it -> it,
                        it -> with(it, "named_at", NOW.minusSeconds(1))), (asker, row) -> asker.of(row.body("in_body"))
                        && asker.officer(row.officer("named_by")) && NOW.equals(row.at("named_at"))
                        && asker.may(StandInRules.TAKE, GOES_ON, STANDING));
    }

    private static StandInRules.Standing standing(BodyId body, boolean goesOn) {
        return new StandInRules.Standing(new LeftCases(body, TODAY, Optional.empty(), Optional.empty(), 0, List.of()), goesOn, List.of(),
                new OfficerId(new UUID(3, 1)));
    }

    private static boolean reads(Asker asker, Row row) {
        return asker.may(TakeoverRules.LIST, TODAY);
    }

    private List<Row> authored(BiFunction<UUID, UUID, Row> row) {
        return ground.rows("partnership.officer").stream().map(officer -> row.apply(ground.once(3)
                ? ground.one(ground.rows("partnership.body")).id("id") : officer.id("body"), officer.id("id"))).toList();
    }
}
