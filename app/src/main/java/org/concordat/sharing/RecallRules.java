package org.concordat.sharing;

import static org.concordat.access.Role.APPROVER;
import static org.concordat.access.Role.ORIGINATOR;

import org.concordat.access.Act;
import org.concordat.access.InRole;
import org.concordat.access.Rule;
import org.concordat.access.Rules;
import org.concordat.access.Viewer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Who may take a disclosure back. One person is enough: it is urgent, and it takes away.
@Configuration
class RecallRules {

    static final Act<Disclosure> RECALL = Act.of("sharing.disclosure.recall", Disclosure.class);
    static final Act<Disclosure> SEE = Act.of("sharing.disclosure.see", Disclosure.class);

    static final Rule<Disclosure> ORIGINATING_SIDE =
            new Rule<>("sharing.originating-side-sees", "Originator control", RecallRules::isOriginatingSide);

    @Bean
    Rules<Disclosure> recalling() {
        return Rules.of(RECALL,
                new Rule<>("sharing.originating-side-recalls", "Originator control", RecallRules::isOriginatingSide),
                InRole.trained(ORIGINATOR, APPROVER),
                new Rule<>("sharing.not-ended-yet", "Originator control",
                        (viewer, it) -> it.isLive() || it.state() instanceof Disclosure.State.Proposed));
    }

    @Bean
    Rules<Disclosure> seeing() {
        return Rules.of(SEE,
                ORIGINATING_SIDE,
                InRole.trained(ORIGINATOR, APPROVER));
    }

    private static boolean isOriginatingSide(Viewer viewer, Disclosure it) {
        return it.body().equals(viewer.body()) && InRole.isAny(viewer, ORIGINATOR, APPROVER);
    }
}
