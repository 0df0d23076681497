package org.concordat.assurance;

import static org.concordat.access.Role.AGREEMENT_OWNER;
import static org.concordat.access.Role.BOARD_MEMBER;
import static org.concordat.access.Role.SCRUTINY_OFFICER;
import static org.concordat.assurance.BoardRules.ACCOUNT;

import org.concordat.access.Act;
import org.concordat.access.InAreas;
import org.concordat.access.InRole;
import org.concordat.access.Role;
import org.concordat.access.Rule;
import org.concordat.access.Rules;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.Quarter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Who drafts an area's statement, amends it, challenges it, answers and signs.
@Configuration(proxyBeanMethods = false)
class StatementRules {

    static final Act<BodyId> LIST = Act.of("assurance.statement.list", BodyId.class);
    static final Act<Statement> READ = Act.of("assurance.statement.read", Statement.class);
    static final Act<Drafting> DRAFT = Act.of("assurance.statement.draft", Drafting.class);
    static final Act<Statement> AMEND = Act.of("assurance.statement.amend", Statement.class);
    static final Act<Statement> CHALLENGE = Act.of("assurance.statement.challenge", Statement.class);
    static final Act<Statement> ANSWER = Act.of("assurance.statement.answer", Statement.class);
    static final Act<Statement> SIGN = Act.of("assurance.statement.sign", Statement.class);

    /// A statement that somebody would draft.
    ///
    /// @param own whether their body is the local policing body of the area, and there was the area at the end of the quarter
    /// @param stated whether there is one of that area and quarter
    record Drafting(Quarter quarter, boolean own, boolean stated) {
    }

    private static final Role[] CONCERNED = {SCRUTINY_OFFICER, AGREEMENT_OWNER, BOARD_MEMBER};
    private static final String TWO = "Concordat promise 2: nobody approves their own act";

    static final Rule<BodyId> OF_THEIR_OWN_BODY = new Rule<>("assurance.of-your-own-body", ACCOUNT,
            (viewer, body) -> viewer.body().equals(body));

    static final Rule<Statement> THEIRS_TO_READ = new Rule<>("assurance.stated-by-your-body", ACCOUNT, (viewer, it) ->
            viewer.speaksFor(it.body()) && (viewer.is(SCRUTINY_OFFICER) || viewer.is(AGREEMENT_OWNER)) || viewer.is(BOARD_MEMBER));

    static final Rule<Drafting> OF_THEIR_AREA = new Rule<>("assurance.states-what-is-so-in-its-area", ACCOUNT, (viewer, it) -> it.own());

    static final Rule<Drafting> QUARTER_IS_OVER = new Rule<>("assurance.quarter-is-over", ACCOUNT,
            (viewer, it) -> it.quarter().last().isBefore(viewer.day()));

    static final Rule<Drafting> STATED_ONCE = new Rule<>("assurance.stated-once", ACCOUNT, (viewer, it) -> !it.stated());

    static final Rule<Statement> STATED_BY_THEM = new Rule<>("assurance.your-body-states-it", ACCOUNT,
            (viewer, it) -> viewer.speaksFor(it.body()));

    static final Rule<Statement> NOT_SIGNED = new Rule<>("assurance.not-signed", ACCOUNT,
            (viewer, it) -> it.state() != Statement.State.SIGNED);

    static final Rule<Statement> CHALLENGED = new Rule<>("assurance.challenge-waits", ACCOUNT,
            (viewer, it) -> it.state() == Statement.State.CHALLENGED);

    static final Rule<Statement> NO_CHALLENGE_WAITS = new Rule<>("assurance.no-challenge-waits", ACCOUNT,
            (viewer, it) -> it.state() == Statement.State.DRAFT);

    static final Rule<Statement> SOMEONE_ELSE_SIGNS = new Rule<>("assurance.someone-else-signs", TWO,
            (viewer, it) -> !it.isOf(viewer.officer()));

    @Bean
    Rules<BodyId> listingStatements() {
        return Rules.of(LIST, concerned(), InRole.trained(CONCERNED), OF_THEIR_OWN_BODY, InAreas.works());
    }

    @Bean
    Rules<Statement> readingStatements() {
        return Rules.of(READ, concerned(), InRole.trained(CONCERNED), THEIRS_TO_READ);
    }

    @Bean
    Rules<Drafting> draftingStatements() {
        return Rules.of(DRAFT, drafts(), InRole.trained(SCRUTINY_OFFICER), OF_THEIR_AREA, QUARTER_IS_OVER, STATED_ONCE);
    }

    @Bean
    Rules<Statement> amendingStatements() {
        return Rules.of(AMEND, drafts(), InRole.trained(SCRUTINY_OFFICER), STATED_BY_THEM, NOT_SIGNED);
    }

    @Bean
    Rules<Statement> challengingStatements() {
        return Rules.of(CHALLENGE, challenges(), InRole.trained(BOARD_MEMBER),
                NOT_SIGNED);
    }

    @Bean
    Rules<Statement> answeringChallenges() {
        return Rules.of(ANSWER, drafts(), InRole.trained(SCRUTINY_OFFICER), STATED_BY_THEM, CHALLENGED);
    }

    @Bean
    Rules<Statement> signingStatements() {
        return Rules.of(SIGN, signs(), InRole.trained(AGREEMENT_OWNER), STATED_BY_THEM, NO_CHALLENGE_WAITS, SOMEONE_ELSE_SIGNS);
    }

    private static <T> Rule<T> concerned() {
        return InRole.appointed("assurance.states-signs-or-challenges", ACCOUNT, CONCERNED);
    }

    static <T> Rule<T> challenges() {
        return InRole.appointed("assurance.board-challenges", ACCOUNT, BOARD_MEMBER);
    }

    static <T> Rule<T> signs() {
        return InRole.appointed("assurance.agreement-owner-signs", ACCOUNT, AGREEMENT_OWNER);
    }

    static <T> Rule<T> drafts() {
        return InRole.appointed("assurance.scrutiny-officer-drafts", ACCOUNT, SCRUTINY_OFFICER);
    }
}
