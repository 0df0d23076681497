package org.concordat.sharing;

import static org.concordat.access.Role.APPROVER;
import static org.concordat.access.Role.ORIGINATOR;

import org.concordat.access.Act;
import org.concordat.access.InRole;
import org.concordat.access.Rule;
import org.concordat.access.Rules;
import org.concordat.sharing.ReceivingRules.Visit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Who may correct, who says that they saw the change, and who answers for what was passed on from what was corrected
/// (decision 0043).
@Configuration
class CorrectionRules {

    static final int WHY_MAX = 1000;

    static final Act<Disclosure> CORRECT = Act.of("sharing.correction.start", Disclosure.class);
    static final Act<Visit> CONFIRM = Act.of("sharing.correction.confirm", Visit.class);
    static final Act<Disclosure> KEEP = Act.of("sharing.correction.keep", Disclosure.class);

    private static final String ORIGINATOR_CONTROL = "Originator control";

    /// One that was declined is written anew in the same way.
    static final Rule<Disclosure> STANDS = new Rule<>("sharing.only-what-stands-is-corrected", ORIGINATOR_CONTROL,
            (viewer, it) -> it.isLive() || it.state() instanceof Disclosure.State.Declined);

    static final Rule<Disclosure> STILL_SHARED = new Rule<>("sharing.only-what-is-shared-is-kept", ORIGINATOR_CONTROL,
            (viewer, it) -> it.isLive());

    @Bean
    Rules<Disclosure> correcting() {
        return Rules.of(CORRECT, RecallRules.ORIGINATING_SIDE, InRole.trained(ORIGINATOR), STANDS);
    }

    @Bean
    Rules<Visit> confirmingACorrection() {
        return Rules.of(CONFIRM, ReceivingRules.ADDRESSED_TO_THEM, ReceivingRules.TRAINING_IS_CURRENT,
                ReceivingRules.HAS_BEEN_SENT, ReceivingRules.STILL_SHARED, ReceivingRules.UNDER_AN_AGREEMENT_IN_FORCE,
                ReceivingRules.WHOLE_CHAIN_IS_IN_FORCE, ReceivingRules.FOR_THE_PURPOSE_IT_WAS_SENT,
                ReceivingRules.TERMS_ARE_ACCEPTED);
    }

    @Bean
    Rules<Disclosure> keeping() {
        return Rules.of(KEEP, RecallRules.ORIGINATING_SIDE, InRole.trained(ORIGINATOR, APPROVER), STILL_SHARED);
    }
}
