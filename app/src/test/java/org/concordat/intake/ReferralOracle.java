package org.concordat.intake;

import static org.concordat.access.Role.PREVENT_OFFICER;
import static org.concordat.walls.GeneratedRegister.NOW;
import static org.concordat.walls.Ground.each;
import static org.concordat.walls.Ground.with;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.concordat.walls.Asker;
import org.concordat.walls.GeneratedReferrals;
import org.concordat.walls.Ground;
import org.concordat.walls.Protected;
import org.concordat.walls.Row;

/// What the application says of the protected tables of intake: whoever refers writes and reads the outside; the inside is for the
/// Prevent officers of the body that it goes to.
public final class ReferralOracle {

    private final Ground ground;

    private ReferralOracle(Ground ground) {
        this.ground = ground;
    }

    /// One line for each protected table.
    public static List<Protected> over(Ground ground) {
        var it = new ReferralOracle(ground);
        return List.of(it.referral(), it.concern(), it.wayBack());
    }

    private Protected referral() {
        return Protected.of("intake.referral", "id",
                        (asker, row) -> asker.may(ReferralRules.READ, ReferralRulesTest.referral(row.officer("referred_by"))) || received(asker, row))
                .added(of -> each(authored(officer -> GeneratedReferrals.referral(ground, ground.once(3) ? somewhere()
                                : officer.id("body"), officer.id("id"), somewhere())), it -> it,
                                it -> with(it, "referred_at", NOW.minusSeconds(1))),
                        (asker, row) -> asker.officer(row.officer("referred_by")) && asker.of(row.body("from_body"))
                                && NOW.equals(row.at("referred_at"))
                                && asker.may(ReferralRules.REFER, "intake.referrer-refers", ReferralRulesTest.coming("Said so.")));
    }

    private Protected concern() {
        return Protected.of("intake.concern", "referral", ReferralOracle::received)
                .added(of -> authored(officer -> GeneratedReferrals.concern(
                                GeneratedReferrals.referral(ground, officer.id("body"), officer.id("id"), somewhere()))),
                        (asker, row) -> asker.may(ReferralRules.READ, ReferralRulesTest.referral(row.officer("referred_by"))));
    }

    /// How whoever sent it may be reached; its table is written by the public site alone.
    private Protected wayBack() {
        return Protected.of("intake.way_back", "referral", ReferralOracle::received);
    }

    private static boolean received(Asker asker, Row row) {
        return asker.of(row.body("to_body")) && asker.holds(PREVENT_OFFICER);
    }

    private UUID somewhere() {
        return ground.one(ground.rows("partnership.body")).id("id");
    }

    private List<Row> authored(Function<Row, Row> by) {
        return ground.rows("partnership.officer").stream().map(by).toList();
    }
}
