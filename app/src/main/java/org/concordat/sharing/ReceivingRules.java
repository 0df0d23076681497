package org.concordat.sharing;

import java.util.Optional;
import org.concordat.access.Act;
import org.concordat.access.Rule;
import org.concordat.access.Rules;
import org.concordat.kernel.Purpose;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What those addressed may do. That it was addressed to their body and role is held before: the database shows them
/// no other envelope.
@Configuration
class ReceivingRules {

    static final Act<Visit> OPEN = Act.of("sharing.received.open", Visit.class);
    static final Act<Visit> ACCEPT = Act.of("sharing.received.accept", Visit.class);
    static final Act<Visit> READ = Act.of("sharing.received.read", Visit.class);
    static final Act<Visit> ANSWER = Act.of("sharing.received.answer", Visit.class);
    static final Act<Visit> DISPOSE = Act.of("sharing.received.dispose", Visit.class);

    /// An envelope, and the purpose its reader has stated, now or not long ago.
    record Visit(Envelope envelope, Optional<Purpose> stated) {
    }

    private static final String ORIGINATOR_CONTROL = "Originator control";
    private static final String PURPOSE_LIMITATION = "UK GDPR article 5(1)(b); DPA 2018 ss.36, 87";

    static final Rule<Visit> STILL_SHARED = new Rule<>("sharing.still-shared", ORIGINATOR_CONTROL,
            (viewer, it) -> it.envelope().isLive(viewer.at()));

    static final Rule<Visit> UNDER_AN_AGREEMENT_IN_FORCE = new Rule<>("sharing.under-an-agreement-in-force",
            "ICO data sharing code", (viewer, it) -> viewer.inForce().contains(it.envelope().agreement()));

    static final Rule<Visit> FOR_THE_PURPOSE_IT_WAS_SENT = new Rule<>("sharing.for-the-purpose-it-was-sent",
            PURPOSE_LIMITATION, (viewer, it) -> it.stated().filter(it.envelope().purpose()::equals).isPresent());

    static final Rule<Visit> TERMS_ARE_ACCEPTED = new Rule<>("sharing.terms-are-accepted", ORIGINATOR_CONTROL,
            (viewer, it) -> it.envelope().accepted());

    static final Rule<Visit> READ_BY_THE_BODY = new Rule<>("sharing.read-by-the-body", ORIGINATOR_CONTROL,
            (viewer, it) -> it.envelope().readers() > 0);

    static final Rule<Visit> NOT_ANSWERED_YET = new Rule<>("sharing.not-answered-yet", ORIGINATOR_CONTROL,
            (viewer, it) -> it.envelope().answer() == null);

    static final Rule<Visit> HAS_ENDED = new Rule<>("sharing.has-ended", ORIGINATOR_CONTROL,
            (viewer, it) -> !it.envelope().isLive(viewer.at()));

    static final Rule<Visit> NOT_CONFIRMED_YET = new Rule<>("sharing.not-confirmed-yet", ORIGINATOR_CONTROL,
            (viewer, it) -> it.envelope().disposal() == null);

    @Bean
    Rules<Visit> opening() {
        return Rules.of(OPEN, STILL_SHARED, UNDER_AN_AGREEMENT_IN_FORCE, FOR_THE_PURPOSE_IT_WAS_SENT);
    }

    @Bean
    Rules<Visit> accepting() {
        return Rules.of(ACCEPT, STILL_SHARED, UNDER_AN_AGREEMENT_IN_FORCE, FOR_THE_PURPOSE_IT_WAS_SENT);
    }

    @Bean
    Rules<Visit> reading() {
        return Rules.of(READ, STILL_SHARED, UNDER_AN_AGREEMENT_IN_FORCE, FOR_THE_PURPOSE_IT_WAS_SENT,
                TERMS_ARE_ACCEPTED);
    }

    @Bean
    Rules<Visit> answering() {
        return Rules.of(ANSWER, STILL_SHARED, UNDER_AN_AGREEMENT_IN_FORCE, FOR_THE_PURPOSE_IT_WAS_SENT,
                TERMS_ARE_ACCEPTED, NOT_ANSWERED_YET);
    }

    @Bean
    Rules<Visit> disposing() {
        return Rules.of(DISPOSE, HAS_ENDED, READ_BY_THE_BODY, NOT_CONFIRMED_YET);
    }
}
