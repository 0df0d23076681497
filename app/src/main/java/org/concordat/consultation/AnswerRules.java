package org.concordat.consultation;

import static org.concordat.access.Role.BOARD_MEMBER;
import static org.concordat.access.Role.SCRUTINY_OFFICER;
import static org.concordat.consultation.ConsultationRules.VIEWS;
import static org.concordat.consultation.ConsultationRules.asks;

import org.concordat.access.Act;
import org.concordat.access.InRole;
import org.concordat.access.Role;
import org.concordat.access.Rule;
import org.concordat.access.Rules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Who reads what people answered, and decides what of it is shown.
@Configuration(proxyBeanMethods = false)
class AnswerRules {

    static final Act<Consultation> LIST = Act.of("consultation.answer.list", Consultation.class);
    static final Act<Answer> READ = Act.of("consultation.answer.read", Answer.class);
    static final Act<Moderating> MODERATE = Act.of("consultation.answer.moderate", Moderating.class);

    /// What somebody would decide of an answer.
    ///
    /// @param before how many decisions on it they saw
    /// @param counted whether the consultation is answered, so that what was sent is counted
    record Moderating(Answer of, int before, Moderation.Verdict verdict, boolean counted) {
    }

    private static final Role[] READS = {SCRUTINY_OFFICER, BOARD_MEMBER};
    private static final String STANDS = "Concordat promise 7: decisions stand";
    private static final String MINIMISED = "UK GDPR Article 5(1)(c)";

    static final Rule<Answer> ANSWERED_THEM = new Rule<>("consultation.your-body-asks", VIEWS, (viewer, it) -> viewer.speaksFor(it.to()));

    static final Rule<Moderating> TO_THEM = new Rule<>("consultation.your-body-asks", VIEWS, (viewer, it) -> viewer.speaksFor(it.of().to()));

    static final Rule<Moderating> AS_THEY_SAW_IT = new Rule<>("consultation.nobody-decided-meanwhile", STANDS,
            (viewer, it) -> it.of().moderations().size() == it.before());

    static final Rule<Moderating> TAKEN_AWAY_ALONE = new Rule<>("consultation.counted-words-are-taken-away-alone", MINIMISED,
            (viewer, it) -> !it.counted() || it.verdict() == Moderation.Verdict.HELD_BACK);

    @Bean
    Rules<Consultation> listingAnswers() {
        return Rules.of(LIST, asks(), InRole.trained(READS), ConsultationRules.THEIRS);
    }

    @Bean
    Rules<Answer> readingAnswers() {
        return Rules.of(READ, asks(), InRole.trained(READS), ANSWERED_THEM);
    }

    @Bean
    Rules<Moderating> moderatingAnswers() {
        return Rules.of(MODERATE, asks(), InRole.trained(READS), TO_THEM, AS_THEY_SAW_IT, TAKEN_AWAY_ALONE);
    }
}
