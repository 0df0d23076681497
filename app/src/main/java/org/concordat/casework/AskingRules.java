package org.concordat.casework;

import java.util.Set;
import java.util.function.Function;
import org.concordat.access.Act;
import org.concordat.access.Rule;
import org.concordat.access.Rules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// When partners may be asked for a case. What may be asked of whom is for the rules of requests.
@Configuration(proxyBeanMethods = false)
class AskingRules {

    static final Act<Case> ASK = Act.of("casework.request.begin", Case.class);

    private static final Set<Stage> NOT_YET = Set.of(Stage.RECEIVED, Stage.HELD, Stage.CLOSED);

    static final Rule<Case> NOTHING_STANDS_IN_THE_WAY = new Rule<>("casework.asked-once-nothing-stands-in-the-way",
            "Channel duty guidance", (viewer, it) -> !NOT_YET.contains(it.stage()));

    @Bean
    Rules<Case> askingForCases() {
        return Rules.of(ASK, CaseRules.works(), CaseRules.trained(), CaseRules.ownerActs(Function.identity()),
                NOTHING_STANDS_IN_THE_WAY);
    }
}
