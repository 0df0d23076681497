package org.concordat.sampling;

import static org.concordat.walls.GeneratedRegister.NOW;
import static org.concordat.walls.Ground.each;
import static org.concordat.walls.Ground.with;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.concordat.walls.Asker;
import org.concordat.walls.GeneratedSampling;
import org.concordat.walls.Ground;
import org.concordat.walls.Protected;
import org.concordat.walls.Row;

/// What is said of the protected tables of sampling: a round is read by the scrutiny officers of the body that planned it and by the
/// national board, and a judgement by its writer, and by them once two are in.
public final class SamplingOracle {

    private static final String DRAWS = RoundRules.scrutinises().id();

    /// What a rule about who is acting is asked of: anything.
    private static final Course COURSE = new Course(round(new BodyId(new UUID(1, 1))), List.of(), List.of(), Optional.empty());

    private static final RoundRules.Committing COMMITTING = new RoundRules.Committing(COURSE, "a hash of a test");

    private final Ground ground;

    private SamplingOracle(Ground ground) {
        this.ground = ground;
    }

    /// One line for each protected table.
    public static List<Protected> over(Ground ground) {
        var it = new SamplingOracle(ground);
        return List.of(
                it.made(Protected.of("sampling.round", "id", SamplingOracle::reads),
                        asker -> asker.may(RoundRules.PLAN, DRAWS, new RoundRules.Planning(COURSE.of().plan(), true, 1, true))),
                it.made(Protected.of("sampling.commitment", "round made_by", SamplingOracle::reads),
                        asker -> asker.may(RoundRules.COMMIT, DRAWS, COMMITTING)),
                it.made(Protected.of("sampling.roll", "round number", SamplingOracle::reads),
                        asker -> asker.may(RoundRules.ROLL, DRAWS, COURSE)),
                it.made(Protected.of("sampling.reveal", "round made_by", SamplingOracle::reads),
                        asker -> asker.may(RoundRules.REVEAL, DRAWS, new RoundRules.Revealing(COURSE, "a nonce of a test"))),
                it.made(Protected.of("sampling.drawn", "round", SamplingOracle::reads),
                        asker -> asker.may(RoundRules.DRAW, DRAWS, COURSE)),
                it.made(Protected.of("sampling.chosen", "round", SamplingOracle::reads),
                        asker -> asker.may(ChoiceRules.CHOOSE, DRAWS, new ChoiceRules.Choosing(COURSE, List.of(1)))),
                it.made(Protected.of("sampling.judgement", "round number made_by", (asker, row) -> asker.officer(row.officer("made_by"))
                        || reads(asker, row) && it.isOpened(row)),
                        asker -> asker.may(RoundRules.JUDGE, DRAWS, new RoundRules.Judging(COURSE, "1", false, false))),
                it.made(Protected.of("sampling.challenge", "id", (asker, row) -> oversees(asker, row, "body") || isToThem(asker, row)),
                        asker -> asker.may(ChallengeRules.CHALLENGE, DRAWS, new ChallengeRules.Asking(new RoundRules.Judging(COURSE, "1", false, false),
                                Sort.EVERY, LeftOut.REASONS))),
                it.answered(Protected.of("sampling.reply", "challenge number", (asker, row) -> isToThem(asker, row)
                        || oversees(asker, row, "for_body") && it.isPassed(asker, row))),
                it.answered(Protected.of("sampling.reply_check", "challenge number", SamplingOracle::readsCheck)),
                Protected.of("sampling.opened", "round number", SamplingOracle::reads));
    }

    private static boolean oversees(Asker asker, Row row, String body) {
        return asker.may(RoundRules.COMMIT, DRAWS, COMMITTING) && asker.is(it -> it.speaksFor(row.body(body)));
    }

    private static boolean isToThem(Asker asker, Row row) {
        return asker.may(ChallengeRules.READ, new Challenge(new UUID(8, 1), COURSE.of().id(), "1", COURSE.of().body(), COURSE.of().plannedBy(), NOW,
                LeftOut.REASONS, "a test", row.body("to_body"), Challenge.MadeIn.valueOf(String.valueOf(row.columns().get("made_in")))));
    }

    private static boolean readsCheck(Asker asker, Row row) {
        return isToThem(asker, row) || "PASSED".equals(row.columns().get("outcome")) && oversees(asker, row, "for_body");
    }

    private boolean isPassed(Asker asker, Row row) {
        return ground.where("sampling.reply_check", "challenge", row.id("challenge")).stream()
                .anyMatch(it -> it.columns().get("number").equals(row.columns().get("number")) && "PASSED".equals(it.columns().get("outcome"))
                        && readsCheck(asker, it));
    }

    /// By those whose decision it is, in the role that decides such things.
    private Protected answered(Protected of) {
        return of.added(it -> each(ground.rows("partnership.officer").stream().map(officer -> GeneratedSampling.row(of.table(), ground.id(),
                        bodyOf(officer), officer.id("id"))).toList(), row -> row, row -> with(row, "made_at", NOW.minusSeconds(1)),
                        row -> with(row, "made_in", "PANEL"), row -> with(row, "made_in", "DISCLOSURE"), row -> with(row, "to_body", new UUID(9, 9))),
                (asker, row) -> asker.of(row.body("body")) && asker.officer(row.officer("made_by")) && NOW.equals(row.at("made_at"))
                        && isToThem(asker, row));
    }

    /// @param role who may, whatever the round is like: its order is its triggers'
    private Protected made(Protected of, Predicate<Asker> role) {
        return of.added(it -> each(ground.rows("partnership.officer").stream().map(officer -> GeneratedSampling.row(of.table(), ground.id(),
                        bodyOf(officer), officer.id("id"))).toList(), row -> row, row -> with(row, "made_at", NOW.minusSeconds(1))),
                (asker, row) -> asker.of(row.body("body")) && asker.officer(row.officer("made_by")) && NOW.equals(row.at("made_at"))
                        && role.test(asker));
    }

    private boolean isOpened(Row row) {
        return ground.where("sampling.opened", "round", row.id("round")).stream()
                .anyMatch(it -> it.columns().get("number").equals(row.columns().get("number")));
    }

    private static boolean reads(Asker asker, Row row) {
        return asker.may(RoundRules.READ, round(row.body("body")));
    }

    private static Round round(BodyId body) {
        var month = YearMonth.of(2026, 10);
        return new Round(new RoundId(new UUID(7, 1)), "S-0000-0000", body, new OfficerId(new UUID(3, 1)), NOW,
                new Round.Plan(new UUID(4, 1), Sort.CASE_DECISION, month, month, 1), List.of("1"), List.of(), "0".repeat(64));
    }

    private UUID bodyOf(Row officer) {
        return ground.once(3) ? ground.one(ground.rows("partnership.body")).id("id") : officer.id("body");
    }
}
