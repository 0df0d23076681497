package org.concordat.sampling;

import static org.concordat.access.Role.APPROVER;
import static org.concordat.access.Role.COORDINATOR;
import static org.concordat.access.Role.ORIGINATOR;
import static org.concordat.access.Role.PANEL_CHAIR;
import static org.concordat.access.Role.PREVENT_OFFICER;
import static org.concordat.access.Role.SCRUTINY_OFFICER;

import java.util.Set;
import org.concordat.access.Act;
import org.concordat.access.InRole;
import org.concordat.access.Role;
import org.concordat.access.Rule;
import org.concordat.access.Rules;
import org.concordat.kernel.BodyId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Who challenges what is left out of a decision, who answers, and that nobody is named in an answer.
@Configuration(proxyBeanMethods = false)
class ChallengeRules {

    static final Act<Asking> CHALLENGE = Act.of("sampling.redaction.challenge", Asking.class);
    static final Act<BodyId> LIST = Act.of("sampling.challenge.list", BodyId.class);
    static final Act<Challenge> READ = Act.of("sampling.challenge.read", Challenge.class);
    static final Act<Answering> ANSWER = Act.of("sampling.challenge.answer", Answering.class);
    static final Act<Checking> CHECK = Act.of("sampling.answer.check", Checking.class);

    /// Something of what is left out that somebody would ask for.
    ///
    /// @param sort of what it is left out
    record Asking(RoundRules.Judging of, Sort sort, LeftOut item) {
    }

    /// An answer that somebody would give.
    ///
    /// @param found of which sorts there is something in its words that is left out
    record Answering(Challenged at, Set<Sensitive> found) {
    }

    /// What a second person would say of it.
    record Checking(Challenged at, boolean passes, Set<Sensitive> found) {
    }

    static final String NAMELESS = "Data Protection Act 2018 s.37";
    static final String SECOND = "Concordat: a second person looks at what leaves a record";

    private static final Role[] OF_AREAS = {PREVENT_OFFICER, PANEL_CHAIR, COORDINATOR};
    private static final Role[] DECIDE = {PREVENT_OFFICER, PANEL_CHAIR, COORDINATOR, ORIGINATOR, APPROVER};

    static final Rule<Asking> WAS_DRAWN = new Rule<>(RoundRules.WAS_DRAWN.id(), RoundRules.SCRUTINY,
            (viewer, it) -> RoundRules.WAS_DRAWN.holds(viewer, it.of()));

    static final Rule<Asking> LEFT_OUT_OF_IT = new Rule<>("sampling.asked-of-what-is-left-out", RoundRules.SCRUTINY,
            (viewer, it) -> LeftOut.of(it.sort()).contains(it.item()));

    /// Of whose disclosures none are sampled, nothing is asked of those who compose or approve them.
    static final Rule<BodyId> IS_SAMPLED = new Rule<>("sampling.what-they-decide-is-sampled", RoundRules.SCRUTINY,
            (viewer, body) -> viewer.bodyKind().originatesNationally() || InRole.isAny(viewer, OF_AREAS));

    static final Rule<BodyId> OF_THEIR_OWN_BODY = new Rule<>("sampling.challenges-of-your-own-body", RoundRules.SCRUTINY,
            (viewer, body) -> viewer.body().equals(body));

    static final Rule<Challenge> TO_THEM = new Rule<>("sampling.challenge-is-to-your-body", RoundRules.SCRUTINY, (viewer, it) -> it.isTo(viewer));

    static final Rule<Answering> IN_TURN = new Rule<>("sampling.answered-once-or-sent-back", RoundRules.SCRUTINY,
            (viewer, it) -> it.at().of().isTo(viewer) && it.at().mayAnswer());

    static final Rule<Answering> NAMES_NOBODY = new Rule<>("sampling.answer-names-nobody", NAMELESS, (viewer, it) -> it.found().isEmpty());

    static final Rule<Checking> BY_A_SECOND = new Rule<>("sampling.second-person-looks-at-an-answer", SECOND,
            (viewer, it) -> it.at().of().isTo(viewer) && it.at().mayCheck(viewer.officer()));

    static final Rule<Checking> PASSES_NO_NAME = new Rule<>("sampling.passed-answer-names-nobody", NAMELESS,
            (viewer, it) -> !it.passes() || it.found().isEmpty());

    @Bean
    Rules<Asking> challengingRedactions() {
        return Rules.of(CHALLENGE, RoundRules.scrutinises(), InRole.trained(SCRUTINY_OFFICER), WAS_DRAWN, LEFT_OUT_OF_IT);
    }

    @Bean
    Rules<BodyId> listingWhatIsAskedOfRedactions() {
        return Rules.of(LIST, decides(), InRole.trained(DECIDE), OF_THEIR_OWN_BODY, IS_SAMPLED);
    }

    @Bean
    Rules<Challenge> readingWhatIsAskedOfRedactions() {
        return Rules.of(READ, decides(), InRole.trained(DECIDE), TO_THEM);
    }

    @Bean
    Rules<Answering> answeringWhatIsAskedOfRedactions() {
        return Rules.of(ANSWER, decides(), InRole.trained(DECIDE), IN_TURN, NAMES_NOBODY);
    }

    @Bean
    Rules<Checking> checkingAnswersOfRedactions() {
        return Rules.of(CHECK, decides(), InRole.trained(DECIDE), BY_A_SECOND, PASSES_NO_NAME);
    }

    static <T> Rule<T> decides() {
        return InRole.appointed("sampling.those-who-decide-answer", RoundRules.SCRUTINY, DECIDE);
    }
}
