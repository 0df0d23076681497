package org.concordat.statistics;

import static org.concordat.access.Role.BOARD_MEMBER;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.concordat.access.Act;
import org.concordat.access.InRole;
import org.concordat.access.Rule;
import org.concordat.access.Rules;
import org.concordat.kernel.Quarter;
import org.concordat.statistics.Release.State;
import org.concordat.statistics.ReleaseStep.Kind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Who makes figures, who releases them, and what no figures leave without.
@Configuration(proxyBeanMethods = false)
class ReleaseRules {

    static final Act<LocalDate> READ = Act.of("statistics.release.read", LocalDate.class);
    static final Act<Wanted> MAKE = Act.of("statistics.figures.make", Wanted.class);
    static final Act<Deciding> DECIDE = Act.of("statistics.figures.decide", Deciding.class);
    static final Act<Release> ASK_WITHDRAWAL = Act.of("statistics.withdrawal.ask", Release.class);
    static final Act<Release> WITHDRAW = Act.of("statistics.figures.withdraw", Release.class);

    /// Figures that somebody would make.
    ///
    /// @param last the version before, if there is one
    /// @param reasoned whether it says why there is another
    /// @param falls what an attack on them brings down, as far as there was one
    record Wanted(Quarter quarter, Optional<Release> last, boolean reasoned, List<String> falls) {

        Wanted falling(List<String> found) {
            return new Wanted(quarter, last, reasoned, found);
        }
    }

    /// Figures that somebody would release, or decline.
    ///
    /// @param falls what an attack on them and all that was released before brings down, as far as there was one
    /// @param attacked whether nothing was released from the same records since that attack began
    record Deciding(Release release, List<String> falls, boolean attacked) {
    }

    static final String ATTACKER = "Concordat promise 11: numbers survive an attacker";
    static final String TRUSTED = "Code of Practice for Statistics (2025): trustworthiness";
    static final String TWO = "Concordat promise 2: two people";

    static final Rule<Wanted> QUARTER_IS_OVER = new Rule<>("statistics.quarter-is-over", ATTACKER,
            (viewer, it) -> it.quarter().isOver(viewer.day()));

    static final Rule<Wanted> NONE_WAITS = new Rule<>("statistics.no-version-waits", TWO,
            (viewer, it) -> it.last().filter(last -> last.state() == State.WAITS).isEmpty());

    static final Rule<Wanted> REVISED_FOR_A_REASON = new Rule<>("statistics.revision-has-a-reason", TRUSTED,
            (viewer, it) -> it.last().isPresent() == it.reasoned());

    static final Rule<Wanted> MADE_SAFE = new Rule<>("statistics.survives-the-attacker", ATTACKER,
            (viewer, it) -> it.falls().isEmpty());

    static final Rule<Deciding> WAITS = new Rule<>("statistics.waits-for-a-second-person", TWO,
            (viewer, it) -> it.release().state() == State.WAITS);

    static final Rule<Deciding> SOMEONE_ELSE = new Rule<>("statistics.someone-else-releases", TWO,
            (viewer, it) -> !it.release().madeBy().equals(viewer.officer()));

    static final Rule<Deciding> STILL_SAFE = new Rule<>(MADE_SAFE.id(), ATTACKER, (viewer, it) -> it.falls().isEmpty());

    static final Rule<Deciding> ATTACKED_WITH_ALL = new Rule<>("statistics.nothing-came-between", ATTACKER, (viewer, it) -> it.attacked());

    static final Rule<Release> IS_RELEASED = new Rule<>("statistics.is-released", TRUSTED,
            (viewer, it) -> it.state() == State.RELEASED);

    static final Rule<Release> WITHDRAWAL_WAITS = new Rule<>("statistics.withdrawal-was-asked-for", TWO,
            (viewer, it) -> it.state() == State.WITHDRAWAL_WAITS);

    static final Rule<Release> SOMEONE_ELSE_WITHDRAWS = new Rule<>("statistics.someone-else-withdraws", TWO,
            (viewer, it) -> it.step(Kind.WITHDRAWAL_ASKED).filter(asked -> asked.by().equals(viewer.officer())).isEmpty());

    @Bean
    Rules<LocalDate> readingReleases() {
        return Rules.of(READ, board(), InRole.trained(BOARD_MEMBER));
    }

    @Bean
    Rules<Wanted> makingFigures() {
        return Rules.of(MAKE, board(), InRole.trained(BOARD_MEMBER), QUARTER_IS_OVER, NONE_WAITS, REVISED_FOR_A_REASON, MADE_SAFE);
    }

    @Bean
    Rules<Deciding> decidingOnFigures() {
        return Rules.of(DECIDE, board(), InRole.trained(BOARD_MEMBER), WAITS, SOMEONE_ELSE, STILL_SAFE, ATTACKED_WITH_ALL);
    }

    @Bean
    Rules<Release> askingForWithdrawals() {
        return Rules.of(ASK_WITHDRAWAL, board(), InRole.trained(BOARD_MEMBER), IS_RELEASED);
    }

    @Bean
    Rules<Release> withdrawingFigures() {
        return Rules.of(WITHDRAW, board(), InRole.trained(BOARD_MEMBER), WITHDRAWAL_WAITS, SOMEONE_ELSE_WITHDRAWS);
    }

    static <T> Rule<T> board() {
        return InRole.appointed("statistics.board-members-make-figures", TRUSTED, BOARD_MEMBER);
    }
}
