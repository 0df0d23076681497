package org.concordat.sharing;

import static org.concordat.access.Role.APPROVER;
import static org.concordat.access.Role.ORIGINATOR;

import org.concordat.access.Act;
import org.concordat.access.Rule;
import org.concordat.access.Rules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// To whom it is explained who can read a disclosure and who cannot: to those addressed about themselves, also when they
/// cannot; to the body that made it about everyone it may know of.
@Configuration
class ExplanationRules {

    static final Act<ReceivingRules.Visit> EXPLAIN_RECEIVED = Act.of("sharing.received.explain",
            ReceivingRules.Visit.class);
    static final Act<Disclosure> EXPLAIN = Act.of("sharing.disclosure.explain", Disclosure.class);

    static final Rule<Disclosure> ORIGINATING_SIDE_IS_TOLD = new Rule<>(
            "sharing.originating-side-is-told-who-can-read-it", "Originator control",
            (viewer, it) -> it.body().equals(viewer.body()) && (viewer.is(ORIGINATOR) || viewer.is(APPROVER)));

    @Bean
    Rules<ReceivingRules.Visit> explainingWhatWasReceived() {
        return Rules.of(EXPLAIN_RECEIVED, ReceivingRules.ADDRESSED_TO_THEM, ReceivingRules.TRAINING_IS_CURRENT,
                ReceivingRules.HAS_BEEN_SENT);
    }

    @Bean
    Rules<Disclosure> explainingWhoCanRead() {
        return Rules.of(EXPLAIN, ORIGINATING_SIDE_IS_TOLD);
    }
}
