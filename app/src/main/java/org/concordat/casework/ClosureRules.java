package org.concordat.casework;

import java.util.Set;
import java.util.UUID;
import org.concordat.access.Act;
import org.concordat.access.Rule;
import org.concordat.access.Rules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// When a case may be closed, and by which two people.
@Configuration(proxyBeanMethods = false)
class ClosureRules {

    static final Act<Proposing> PROPOSE = Act.of("casework.closure.propose", Proposing.class);
    static final Act<Answering> CONFIRM = Act.of("casework.closure.confirm", Answering.class);
    static final Act<Answering> REFUSE = Act.of("casework.closure.refuse", Answering.class);
    static final Act<Answering> WITHDRAW = Act.of("casework.closure.withdraw", Answering.class);

    /// @param classes the classes of reason
    /// @param named the answers of which it is said why the case may close without them
    /// @param awaited those that are awaited
    /// @param answeredFor the actions of panels of which it is said what becomes of them
    /// @param notDone those that are not done
    /// @param proposed whether another proposal waits
    /// @param raised whether a provider raised something that nobody has taken up
    record Proposing(Case of, Set<ClosureGround> classes, Set<Closure.Key> named, Set<Closure.Key> awaited, Set<UUID> answeredFor,
                     Set<UUID> notDone, boolean proposed, boolean raised) {
    }

    /// @param awaited the answers that are awaited now
    /// @param notDone the actions of panels that are not done now
    /// @param raised whether a provider raised something that nobody has taken up
    record Answering(Case of, Closure closure, Set<Closure.Key> awaited, Set<UUID> notDone, boolean raised) {
    }

    private static final String TWO = "Concordat promise 2: two people";
    private static final String LEARNED = "Prevent learning review: Southport (closed too early)";
    private static final String TAKEN_UP = "casework.each-concern-is-taken-up";

    static final Rule<Proposing> ASSESSED = new Rule<>("casework.closed-once-assessed", LEARNED,
            (viewer, it) -> Passages.next(it.of().stage(), Choice.Closing.CLOSED).isPresent());

    static final Rule<Proposing> NOT_IDEOLOGY_ALONE = new Rule<>("casework.absence-of-ideology-alone-never-suffices", LEARNED,
            (viewer, it) -> it.classes().stream().anyMatch(ground -> ground != ClosureGround.NO_IDEOLOGY));

    static final Rule<Proposing> AWAITED_IS_NAMED = new Rule<>("casework.each-answer-awaited-is-named", LEARNED,
            (viewer, it) -> it.named().equals(it.awaited()));

    static final Rule<Proposing> WHAT_IS_NOT_DONE_IS_NAMED = new Rule<>("casework.each-action-not-done-is-named", LEARNED,
            (viewer, it) -> it.answeredFor().equals(it.notDone()));

    static final Rule<Proposing> NO_CONCERN_WAITS = new Rule<>(TAKEN_UP, LEARNED, (viewer, it) -> !it.raised());

    static final Rule<Proposing> ONE_AT_A_TIME = new Rule<>("casework.one-closure-at-a-time", TWO,
            (viewer, it) -> !it.proposed());

    static final Rule<Answering> SOMEONE_ELSE = new Rule<>("casework.someone-else-answers-a-closure", TWO,
            (viewer, it) -> !viewer.officer().equals(it.closure().by()));

    static final Rule<Answering> WHOEVER_PROPOSED = new Rule<>("casework.whoever-proposed-withdraws", TWO,
            (viewer, it) -> viewer.officer().equals(it.closure().by()));

    static final Rule<Answering> STILL_PROPOSED = new Rule<>("casework.closure-waits", TWO, (viewer, it) -> it.closure().isOpen());

    static final Rule<Answering> OF_ITS_OWNER = new Rule<>("casework.whoever-proposed-owns-it-still", TWO,
            (viewer, it) -> it.closure().by().equals(it.of().owner()));

    static final Rule<Answering> NOTHING_MORE_IS_AWAITED = new Rule<>("casework.nothing-more-is-awaited", LEARNED,
            (viewer, it) -> it.closure().names(it.awaited()));

    static final Rule<Answering> NOTHING_MORE_IS_TO_DO = new Rule<>("casework.nothing-more-is-to-do", LEARNED,
            (viewer, it) -> it.closure().namesActions(it.notDone()));

    static final Rule<Answering> NO_CONCERN_CAME = new Rule<>(TAKEN_UP, LEARNED, (viewer, it) -> !it.raised());

    static final Rule<Answering> STILL_TO_CLOSE = new Rule<>("casework.case-can-close-still", LEARNED,
            (viewer, it) -> Passages.next(it.of().stage(), Choice.Closing.CLOSED).isPresent());

    @Bean
    Rules<Proposing> proposingClosures() {
        return Rules.of(PROPOSE, CaseRules.works(), CaseRules.trained(), CaseRules.ownerActs(Proposing::of), ASSESSED,
                NOT_IDEOLOGY_ALONE, AWAITED_IS_NAMED, WHAT_IS_NOT_DONE_IS_NAMED, NO_CONCERN_WAITS, ONE_AT_A_TIME);
    }

    @Bean
    Rules<Answering> confirmingClosures() {
        return Rules.of(CONFIRM, CaseRules.works(), CaseRules.trained(), SOMEONE_ELSE, STILL_PROPOSED, OF_ITS_OWNER,
                NOTHING_MORE_IS_AWAITED, NOTHING_MORE_IS_TO_DO, NO_CONCERN_CAME, STILL_TO_CLOSE);
    }

    @Bean
    Rules<Answering> refusingClosures() {
        return Rules.of(REFUSE, CaseRules.works(), CaseRules.trained(), SOMEONE_ELSE, STILL_PROPOSED);
    }

    @Bean
    Rules<Answering> withdrawingClosures() {
        return Rules.of(WITHDRAW, CaseRules.works(), CaseRules.trained(), WHOEVER_PROPOSED, STILL_PROPOSED);
    }
}
