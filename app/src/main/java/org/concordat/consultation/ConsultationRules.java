package org.concordat.consultation;

import static org.concordat.access.Role.AGREEMENT_OWNER;
import static org.concordat.access.Role.BOARD_MEMBER;
import static org.concordat.access.Role.SCRUTINY_OFFICER;

import org.concordat.access.Act;
import org.concordat.access.InAreas;
import org.concordat.access.InRole;
import org.concordat.access.Role;
import org.concordat.access.Rule;
import org.concordat.access.Rules;
import org.concordat.consultation.Consultation.State;
import org.concordat.kernel.BodyId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Who drafts a consultation and approves it, and who corrects, withdraws and answers it.
@Configuration(proxyBeanMethods = false)
class ConsultationRules {

    static final Act<BodyId> LIST = Act.of("consultation.consultation.list", BodyId.class);
    static final Act<Consultation> READ = Act.of("consultation.consultation.read", Consultation.class);
    static final Act<Place> DRAFT = Act.of("consultation.consultation.draft", Place.class);
    static final Act<AsRead> REVISE = Act.of("consultation.consultation.revise", AsRead.class);
    static final Act<AsRead> APPROVE = Act.of("consultation.consultation.approve", AsRead.class);
    static final Act<Consultation> CORRECT = Act.of("consultation.consultation.correct", Consultation.class);
    static final Act<Consultation> WITHDRAW = Act.of("consultation.consultation.withdraw", Consultation.class);
    static final Act<Answering> ANSWER = Act.of("consultation.consultation.answer", Answering.class);

    /// Where somebody would ask.
    ///
    /// @param own whether their body is the local policing body of the area, or the national board where it is the whole country
    record Place(boolean own) {
    }

    /// A draft, as somebody read it.
    ///
    /// @param number of the wording that they read
    record AsRead(Consultation of, int number) {
    }

    /// @param waits whether an answer waits to be read
    /// @param stands whether what was counted is still so
    /// @param changes whether what it is said to have changed is there: public, and of their body or area
    record Answering(Consultation of, boolean waits, boolean stands, boolean changes) {
    }

    private static final Role[] ASK = {SCRUTINY_OFFICER, BOARD_MEMBER};
    private static final Role[] CONCERNED = {SCRUTINY_OFFICER, BOARD_MEMBER, AGREEMENT_OWNER};
    static final String VIEWS = "Police Act 1996 s.96";
    private static final String PRINCIPLES = "Cabinet Office, Consultation Principles (2018)";
    private static final String TWO = "Concordat promise 2: nobody approves their own act";

    static final Rule<BodyId> OF_THEIR_OWN_BODY = new Rule<>("consultation.of-your-own-body", VIEWS,
            (viewer, body) -> viewer.body().equals(body));

    static final Rule<Consultation> THEIRS = new Rule<>("consultation.your-body-asks", VIEWS, (viewer, it) -> viewer.speaksFor(it.body()));

    static final Rule<AsRead> THEIR_DRAFT = new Rule<>("consultation.your-body-asks", VIEWS, (viewer, it) -> viewer.speaksFor(it.of().body()));

    static final Rule<Answering> ASKED_BY_THEM = new Rule<>("consultation.your-body-asks", VIEWS,
            (viewer, it) -> viewer.speaksFor(it.of().body()));

    static final Rule<Place> WHERE_THEY_ASK = new Rule<>("consultation.asks-where-your-body-serves", VIEWS, (viewer, it) -> it.own());

    static final Rule<AsRead> NOT_APPROVED = new Rule<>("consultation.not-approved", PRINCIPLES, (viewer, it) -> it.of().steps().isEmpty());

    static final Rule<AsRead> AS_THEY_READ_IT = new Rule<>("consultation.as-you-read-it", TWO,
            (viewer, it) -> it.of().wording().number() == it.number());

    static final Rule<AsRead> ASKS_SOMETHING = new Rule<>("consultation.asks-something", PRINCIPLES,
            (viewer, it) -> !it.of().wording().said().questions().isEmpty());

    static final Rule<AsRead> OPENS_IN_TIME = new Rule<>("consultation.opens-today-or-later", PRINCIPLES,
            (viewer, it) -> !it.of().wording().said().opens().isBefore(viewer.day()));

    static final Rule<AsRead> SOMEONE_ELSE_APPROVES = new Rule<>("consultation.someone-else-approves", TWO,
            (viewer, it) -> !it.of().isWrittenBy(viewer.officer()));

    static final Rule<Consultation> IS_PUBLIC = new Rule<>("consultation.is-approved", PRINCIPLES,
            (viewer, it) -> !it.steps().isEmpty() && it.state(viewer.day()) != State.WITHDRAWN);

    static final Rule<Consultation> NOT_OVER = new Rule<>("consultation.is-not-over", PRINCIPLES, (viewer, it) ->
            it.state(viewer.day()) != State.ANSWERED && it.state(viewer.day()) != State.WITHDRAWN);

    static final Rule<Answering> IS_CLOSED = new Rule<>("consultation.is-closed", PRINCIPLES, (viewer, it) ->
            it.of().state(viewer.day()) == State.CLOSED || it.of().state(viewer.day()) == State.ANSWERED);

    static final Rule<Answering> EVERY_ANSWER_IS_READ = new Rule<>("consultation.every-answer-is-read", PRINCIPLES,
            (viewer, it) -> !it.waits() || it.of().state(viewer.day()) == State.ANSWERED);

    static final Rule<Answering> COUNTED_AS_IT_STANDS = new Rule<>("consultation.counted-as-it-stands", PRINCIPLES, (viewer, it) -> it.stands());

    static final Rule<Answering> CHANGES_WHAT_IS_PUBLIC = new Rule<>("consultation.changed-something-public", PRINCIPLES,
            (viewer, it) -> it.changes());

    @Bean
    Rules<BodyId> listingConsultations() {
        return Rules.of(LIST, concerned(), InRole.trained(CONCERNED), OF_THEIR_OWN_BODY, InAreas.works());
    }

    @Bean
    Rules<Consultation> readingConsultations() {
        return Rules.of(READ, concerned(), InRole.trained(CONCERNED), THEIRS);
    }

    @Bean
    Rules<Place> draftingConsultations() {
        return Rules.of(DRAFT, asks(), InRole.trained(ASK), WHERE_THEY_ASK);
    }

    @Bean
    Rules<AsRead> revisingConsultations() {
        return Rules.of(REVISE, asks(), InRole.trained(ASK), THEIR_DRAFT, NOT_APPROVED, AS_THEY_READ_IT);
    }

    @Bean
    Rules<AsRead> approvingConsultations() {
        return Rules.of(APPROVE, concerned(), InRole.trained(CONCERNED), THEIR_DRAFT, NOT_APPROVED, AS_THEY_READ_IT, ASKS_SOMETHING,
                OPENS_IN_TIME, SOMEONE_ELSE_APPROVES);
    }

    @Bean
    Rules<Consultation> correctingConsultations() {
        return Rules.of(CORRECT, asks(), InRole.trained(ASK), THEIRS, IS_PUBLIC);
    }

    @Bean
    Rules<Consultation> withdrawingConsultations() {
        return Rules.of(WITHDRAW, asks(), InRole.trained(ASK), THEIRS, NOT_OVER);
    }

    @Bean
    Rules<Answering> answeringConsultations() {
        return Rules.of(ANSWER, asks(), InRole.trained(ASK), ASKED_BY_THEM, IS_CLOSED, EVERY_ANSWER_IS_READ, COUNTED_AS_IT_STANDS,
                CHANGES_WHAT_IS_PUBLIC);
    }

    static <T> Rule<T> asks() {
        return InRole.appointed("consultation.overseers-ask", VIEWS, ASK);
    }

    static <T> Rule<T> concerned() {
        return InRole.appointed("consultation.drafts-or-approves", VIEWS, CONCERNED);
    }
}
