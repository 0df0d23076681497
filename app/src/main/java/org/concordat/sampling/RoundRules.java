package org.concordat.sampling;

import static org.concordat.access.Role.BOARD_MEMBER;
import static org.concordat.access.Role.SCRUTINY_OFFICER;

import java.time.YearMonth;
import org.concordat.access.Act;
import org.concordat.access.Citation;
import org.concordat.access.InRole;
import org.concordat.access.Rule;
import org.concordat.access.Rules;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Who plans a round, in which order it is drawn, and who judges what was.
@Configuration(proxyBeanMethods = false)
class RoundRules {

    static final Act<BodyId> LIST = Act.of("sampling.round.list", BodyId.class);
    static final Act<Round> READ = Act.of("sampling.round.read", Round.class);
    static final Act<Planning> PLAN = Act.of("sampling.round.plan", Planning.class);
    static final Act<Committing> COMMIT = Act.of("sampling.nonce.commit", Committing.class);
    static final Act<Course> ROLL = Act.of("sampling.dice.roll", Course.class);
    static final Act<Revealing> REVEAL = Act.of("sampling.nonce.reveal", Revealing.class);
    static final Act<Course> DRAW = Act.of("sampling.sample.draw", Course.class);
    static final Act<Judging> JUDGE = Act.of("sampling.decision.judge", Judging.class);

    /// A round that somebody would plan.
    ///
    /// @param overseen whether their body oversees that of which it is
    /// @param population how many decisions there are to draw from
    /// @param said whether it says of each stratum how many are asked for, and of nothing else
    record Planning(Round.Plan plan, boolean overseen, int population, boolean said) {
    }

    /// A nonce that somebody would commit to, by its hash.
    record Committing(Course at, String hash) {
    }

    /// A nonce that somebody would reveal.
    record Revealing(Course at, String nonce) {
    }

    /// A judgement that somebody would give.
    ///
    /// @param open whether two are in
    record Judging(Course at, String number, boolean judged, boolean open) {
    }

    static final String CHOICE = "Concordat: the inspected never choose";
    static final Citation SCRUTINY = Citation.ACCOUNT;
    static final String APART = "Scrutiny panels: each member judges apart";

    static final Rule<BodyId> OF_THEIR_OWN_BODY = new Rule<>("sampling.of-your-own-body", SCRUTINY,
            (viewer, body) -> viewer.body().equals(body));

    static final Rule<Round> THEIRS_TO_READ = new Rule<>("sampling.planned-by-your-body", SCRUTINY,
            (viewer, it) -> viewer.is(SCRUTINY_OFFICER) && viewer.speaksFor(it.body()) || viewer.is(BOARD_MEMBER));

    static final Rule<Planning> OF_WHAT_THEY_OVERSEE = new Rule<>("sampling.of-your-area", SCRUTINY, (viewer, it) -> it.overseen());

    static final Rule<Planning> OVER = new Rule<>("sampling.months-are-over", CHOICE, (viewer, it) -> isOver(viewer, it.plan()));

    static final Rule<Planning> ENOUGH = new Rule<>("sampling.no-more-than-there-are", CHOICE,
            (viewer, it) -> it.plan().size() >= 1 && it.plan().size() <= it.population());

    static final Rule<Planning> EACH_STRATUM = new Rule<>("sampling.says-how-many-of-each-stratum", CHOICE, (viewer, it) -> it.said());

    static final Rule<Committing> COMMITS_BEFORE_DICE = new Rule<>("sampling.committed-once-before-the-dice", CHOICE,
            (viewer, it) -> theirs(viewer, it.at()) && it.at().mayCommit(viewer.officer()));

    /// Whoever copied a hash would reveal another's nonce, and have added nothing that only they knew.
    static final Rule<Committing> A_NONCE_OF_THEIR_OWN = new Rule<>("sampling.nonce-is-your-own", CHOICE, (viewer, it) -> it.at().commitments()
            .stream().noneMatch(each -> each.hash().equals(it.hash()) && !each.by().equals(viewer.officer())));

    static final Rule<Course> TWO_COMMITTED = new Rule<>("sampling.two-commit-before-the-dice", CHOICE,
            (viewer, it) -> theirs(viewer, it) && it.mayRoll());

    static final Rule<Revealing> AFTER_DICE = new Rule<>("sampling.revealed-after-the-dice", CHOICE,
            (viewer, it) -> it.at().mayReveal(viewer.officer()));

    static final Rule<Revealing> COMMITTED_TO = new Rule<>("sampling.nonce-is-the-one-committed-to", CHOICE, (viewer, it) ->
            it.at().of(viewer.officer()).filter(each -> !each.hash().equals(Seeds.sha256(it.nonce()))).isEmpty());

    static final Rule<Course> ALL_REVEALED = new Rule<>("sampling.drawn-from-all", CHOICE,
            (viewer, it) -> theirs(viewer, it) && it.mayDraw(viewer.day()));

    static final Rule<Judging> WAS_DRAWN = new Rule<>("sampling.was-drawn-by-your-body", SCRUTINY, (viewer, it) ->
            theirs(viewer, it.at()) && it.at().taken().filter(numbers -> numbers.contains(it.number())).isPresent());

    static final Rule<Judging> JUDGED_APART = new Rule<>("sampling.judged-once-and-apart", APART,
            (viewer, it) -> !it.judged() && !it.open());

    @Bean
    Rules<BodyId> listingRounds() {
        return Rules.of(LIST, looks(), InRole.trained(SCRUTINY_OFFICER, BOARD_MEMBER), OF_THEIR_OWN_BODY);
    }

    @Bean
    Rules<Round> readingRounds() {
        return Rules.of(READ, looks(), InRole.trained(SCRUTINY_OFFICER, BOARD_MEMBER), THEIRS_TO_READ);
    }

    @Bean
    Rules<Planning> planningRounds() {
        return Rules.of(PLAN, scrutinises(), InRole.trained(SCRUTINY_OFFICER), OF_WHAT_THEY_OVERSEE, OVER, EACH_STRATUM, ENOUGH);
    }

    @Bean
    Rules<Committing> committingToNonces() {
        return Rules.of(COMMIT, scrutinises(), InRole.trained(SCRUTINY_OFFICER), COMMITS_BEFORE_DICE, A_NONCE_OF_THEIR_OWN);
    }

    @Bean
    Rules<Course> rollingDice() {
        return Rules.of(ROLL, scrutinises(), InRole.trained(SCRUTINY_OFFICER), TWO_COMMITTED);
    }

    @Bean
    Rules<Revealing> revealingNonces() {
        return Rules.of(REVEAL, scrutinises(), InRole.trained(SCRUTINY_OFFICER), AFTER_DICE, COMMITTED_TO);
    }

    @Bean
    Rules<Course> drawingSamples() {
        return Rules.of(DRAW, scrutinises(), InRole.trained(SCRUTINY_OFFICER), ALL_REVEALED);
    }

    @Bean
    Rules<Judging> judgingDecisions() {
        return Rules.of(JUDGE, scrutinises(), InRole.trained(SCRUTINY_OFFICER), WAS_DRAWN, JUDGED_APART);
    }

    /// A plan of which nothing is wrong but what the viewer is.
    static Planning blank(Viewer viewer, boolean overseen) {
        var lastMonth = YearMonth.from(viewer.day()).minusMonths(1);
        return new Planning(new Round.Plan(viewer.body().value(), Sort.CASE_DECISION, lastMonth, lastMonth, 1), overseen, Choices.POPULATION_MIN, true);
    }

    static boolean isOver(Viewer viewer, Round.Plan plan) {
        return !plan.from().isAfter(plan.last()) && plan.last().isBefore(YearMonth.from(viewer.day()));
    }

    private static boolean theirs(Viewer viewer, Course it) {
        return viewer.speaksFor(it.of().body());
    }

    private static <T> Rule<T> looks() {
        return InRole.appointed("sampling.overseer-looks", SCRUTINY, SCRUTINY_OFFICER, BOARD_MEMBER);
    }

    static <T> Rule<T> scrutinises() {
        return InRole.appointed("sampling.scrutiny-officer-draws", SCRUTINY, SCRUTINY_OFFICER);
    }
}
