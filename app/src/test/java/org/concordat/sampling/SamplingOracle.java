package org.concordat.sampling;

import static org.concordat.access.Role.BOARD_MEMBER;
import static org.concordat.access.Role.SCRUTINY_OFFICER;
import static org.concordat.walls.GeneratedRegister.NOW;
import static org.concordat.walls.Ground.each;
import static org.concordat.walls.Ground.with;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.concordat.walls.Asker;
import org.concordat.walls.GeneratedSampling;
import org.concordat.walls.Ground;
import org.concordat.walls.Protected;
import org.concordat.walls.Row;

/// What is said of the protected tables of sampling: a round is read by the scrutiny officers of the body that planned it and by the
/// national board, and a judgement by its writer, and by them once two are in.
public final class SamplingOracle {

    private final Ground ground;

    private SamplingOracle(Ground ground) {
        this.ground = ground;
    }

    /// One line for each protected table.
    public static List<Protected> over(Ground ground) {
        var it = new SamplingOracle(ground);
        return List.of(
                it.made(Protected.of("sampling.round", "id", (asker, row) -> asker.may(RoundRules.READ, RoundRules.THEIRS_TO_READ.id(),
                        round(row)))),
                it.made(Protected.of("sampling.commitment", "round made_by", SamplingOracle::reads)),
                it.made(Protected.of("sampling.roll", "round number", SamplingOracle::reads)),
                it.made(Protected.of("sampling.reveal", "round made_by", SamplingOracle::reads)),
                it.made(Protected.of("sampling.drawn", "round", SamplingOracle::reads)),
                it.made(Protected.of("sampling.judgement", "round number made_by", (asker, row) -> asker.officer(row.officer("made_by"))
                        || reads(asker, row) && it.isOpened(row))),
                Protected.of("sampling.opened", "round number", SamplingOracle::reads));
    }

    private Protected made(Protected of) {
        return of.added(it -> each(ground.rows("partnership.officer").stream().map(officer -> GeneratedSampling.row(of.table(), ground.id(),
                        bodyOf(officer), officer.id("id"))).toList(), row -> row, row -> with(row, "made_at", NOW.minusSeconds(1))),
                (asker, row) -> asker.of(row.body("body")) && asker.officer(row.officer("made_by")) && NOW.equals(row.at("made_at"))
                        && asker.holds(SCRUTINY_OFFICER));
    }

    private boolean isOpened(Row row) {
        return ground.where("sampling.opened", "round", row.id("round")).stream()
                .anyMatch(it -> it.columns().get("number").equals(row.columns().get("number")));
    }

    private static boolean reads(Asker asker, Row row) {
        return asker.of(row.body("body")) && asker.holds(SCRUTINY_OFFICER) || asker.holds(BOARD_MEMBER);
    }

    private static Round round(Row row) {
        var month = YearMonth.of(2026, 10);
        return new Round(new RoundId(row.id("id")), row.text("reference"), row.body("body"), row.officer("made_by"), NOW,
                new Round.Plan(row.id("area"), Sort.CASE_DECISION, month, month, 1), List.of("1"), row.text("root"));
    }

    private UUID bodyOf(Row officer) {
        return ground.once(3) ? ground.one(ground.rows("partnership.body")).id("id") : officer.id("body");
    }
}
