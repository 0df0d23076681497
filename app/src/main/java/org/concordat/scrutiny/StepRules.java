package org.concordat.scrutiny;

import static org.concordat.access.Role.AGREEMENT_OWNER;

import java.time.LocalDate;
import org.concordat.access.Act;
import org.concordat.access.InRole;
import org.concordat.access.Rule;
import org.concordat.access.Rules;
import org.concordat.scrutiny.Course.State;
import org.concordat.scrutiny.Step.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Who answers a matter, says that it is done, asks again, and closes it.
@Configuration(proxyBeanMethods = false)
class StepRules {

    static final Act<Answering> ANSWER = Act.of("scrutiny.matter.answer", Answering.class);
    static final Act<Course> COMPLETE = Act.of("scrutiny.matter.complete", Course.class);
    static final Act<Course> REPLY = Act.of("scrutiny.matter.reply", Course.class);
    static final Act<Course> CLOSE = Act.of("scrutiny.matter.close", Course.class);

    /// An answer that somebody would give.
    ///
    /// @param byDay by when it will be done; null for no day
    record Answering(Course at, Outcome outcome, @Nullable LocalDate byDay) {

        /// Whether something will be done, and a day for it is said.
        boolean promises() {
            return outcome != Outcome.NOT_ACCEPTED && at.of().kind() != MatterKind.QUESTION;
        }
    }

    static final String STANDS = "Concordat promise 7: decisions stand";

    static final Rule<Answering> PUT_TO_THEIR_BODY = new Rule<>("scrutiny.put-to-your-body", MatterRules.ACCOUNT,
            (viewer, it) -> viewer.speaksFor(it.at().of().to()));

    static final Rule<Answering> ANSWERED_WHILE_OPEN = new Rule<>("scrutiny.not-closed", STANDS, (viewer, it) -> it.at().isOpen());

    static final Rule<Answering> SAYS_BY_WHEN = new Rule<>("scrutiny.says-by-when", MatterRules.ACCOUNT,
            (viewer, it) -> it.promises() ? it.byDay() != null && !it.byDay().isBefore(viewer.day()) : it.byDay() == null);

    static final Rule<Course> DONE_BY_THEIR_BODY = new Rule<>("scrutiny.put-to-your-body", MatterRules.ACCOUNT,
            (viewer, it) -> viewer.speaksFor(it.of().to()));

    static final Rule<Course> ACCEPTED_BEFORE = new Rule<>("scrutiny.accepted-before-it-is-done", STANDS,
            (viewer, it) -> it.state() == State.ACCEPTED);

    static final Rule<Course> FOLLOWED_BY_THEIR_BODY = new Rule<>("scrutiny.followed-by-your-body", MatterRules.ACCOUNT,
            (viewer, it) -> MatterRules.follows(viewer, it.of()));

    static final Rule<Course> ANSWERED_BEFORE = new Rule<>("scrutiny.answered-before-a-reply", STANDS,
            (viewer, it) -> it.isOpen() && it.state() != State.WAITS);

    static final Rule<Course> STILL_OPEN = new Rule<>("scrutiny.not-closed", STANDS, (viewer, it) -> it.isOpen());

    @Bean
    Rules<Answering> answeringMatters() {
        return Rules.of(ANSWER, responds(), InRole.trained(AGREEMENT_OWNER), PUT_TO_THEIR_BODY, ANSWERED_WHILE_OPEN, SAYS_BY_WHEN);
    }

    @Bean
    Rules<Course> completingMatters() {
        return Rules.of(COMPLETE, responds(), InRole.trained(AGREEMENT_OWNER), DONE_BY_THEIR_BODY, ACCEPTED_BEFORE);
    }

    @Bean
    Rules<Course> replyingToAnswers() {
        return Rules.of(REPLY, MatterRules.oversees(), InRole.trained(MatterRules.OVERSEERS), FOLLOWED_BY_THEIR_BODY,
                ANSWERED_BEFORE);
    }

    @Bean
    Rules<Course> closingMatters() {
        return Rules.of(CLOSE, MatterRules.oversees(), InRole.trained(MatterRules.OVERSEERS), FOLLOWED_BY_THEIR_BODY, STILL_OPEN);
    }

    static <T> Rule<T> responds() {
        return InRole.appointed("scrutiny.responder-answers", MatterRules.ACCOUNT, AGREEMENT_OWNER);
    }
}
