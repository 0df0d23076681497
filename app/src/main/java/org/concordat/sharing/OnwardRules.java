package org.concordat.sharing;

import static org.concordat.access.Role.APPROVER;
import static org.concordat.access.Role.ORIGINATOR;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.concordat.access.Act;
import org.concordat.access.InRole;
import org.concordat.access.Rule;
import org.concordat.access.Rules;
import org.concordat.kernel.BodyId;
import org.concordat.law.Route;
import org.concordat.sharing.ReceivingRules.Visit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Who may ask to pass on what was received, and who says yes or no: everyone up the chain, for originator control
/// follows the information (decision 0042).
@Configuration
class OnwardRules {

    static final Act<Asking> ASK = Act.of("sharing.onward.ask", Asking.class);
    static final Act<Deciding> GIVE = Act.of("sharing.onward.give", Deciding.class);
    static final Act<Deciding> DECLINE = Act.of("sharing.onward.decline", Deciding.class);
    static final Act<Deciding> SEE = Act.of("sharing.onward.see", Deciding.class);

    /// What is asked for.
    ///
    /// @param bodies to which it would go; none, and no route, while nothing is written
    /// @param route what the law says of the gateway through which it would go
    /// @param same the same, asked before, which waits or has a yes that stands
    record Asking(Visit visit, Set<BodyId> bodies, Optional<Route> route, Optional<Onward> same) {

        Asking {
            bodies = Set.copyOf(bodies);
        }

        Asking beside(Optional<Onward> found) {
            return new Asking(visit, bodies, route, found);
        }
    }

    /// What is asked, for one who looks at it.
    ///
    /// @param ofUs whether the viewer's body is among those of whom it is asked
    /// @param said whether the viewer's body has answered
    /// @param shared whether what their body told is still shared
    /// @param leaks where a word that stays home with that stands in what they would say
    record Deciding(Onward onward, boolean ofUs, boolean said, boolean shared, List<Leak> leaks) {

        Deciding {
            leaks = List.copyOf(leaks);
        }
    }

    private static final String ORIGINATOR_CONTROL = "Originator control";

    static final Rule<Asking> NOT_BACK = new Rule<>("sharing.not-back-to-whom-it-came-from", ORIGINATOR_CONTROL,
            (viewer, it) -> !it.bodies().contains(viewer.body())
                    && !it.bodies().contains(it.visit().envelope().from()));

    static final Rule<Asking> GATEWAY_IS_OPEN = new Rule<>("sharing.gateway-is-open", "The gateway's own statute",
            (viewer, it) -> it.route().filter(Route.Open.class::isInstance).isPresent());

    static final Rule<Asking> NOT_ASKED_TWICE = new Rule<>("sharing.passing-on-is-not-asked-twice", ORIGINATOR_CONTROL,
            (viewer, it) -> it.same().isEmpty());

    /// What is judged by what is written; the others are about who asks, and what they hold.
    static final Set<String> OF_WHAT_IS_WRITTEN = Set.of(NOT_BACK.id(), GATEWAY_IS_OPEN.id(), NOT_ASKED_TWICE.id());

    static final Rule<Deciding> ORIGINATOR_DECIDES = new Rule<>("sharing.originating-approver-decides-on-passing-on",
            ORIGINATOR_CONTROL, (viewer, it) -> it.ofUs() && viewer.is(APPROVER));

    static final Rule<Deciding> NOT_SAID_YET = new Rule<>("sharing.passing-on-is-not-answered-yet", ORIGINATOR_CONTROL,
            (viewer, it) -> !it.said());

    static final Rule<Deciding> STILL_WAITS = new Rule<>("sharing.silence-is-a-no", ORIGINATOR_CONTROL,
            (viewer, it) -> it.onward().waits(viewer.at()));

    static final Rule<Deciding> NOT_BACK_TO_US = new Rule<>("sharing.not-back-up-the-chain", ORIGINATOR_CONTROL,
            (viewer, it) -> !it.onward().bodies().contains(viewer.body()));

    static final Rule<Deciding> OF_WHAT_IS_SHARED = new Rule<>("sharing.passing-on-is-of-what-is-shared",
            ORIGINATOR_CONTROL, (viewer, it) -> it.shared());

    static final Rule<Deciding> NOTHING_THAT_STAYS_HOME = new Rule<>("sharing.nothing-that-stays-home", ORIGINATOR_CONTROL,
            (viewer, it) -> it.leaks().isEmpty());

    static final Rule<Deciding> THEY_ARE_CONCERNED = new Rule<>("sharing.those-concerned-see-passing-on",
            ORIGINATOR_CONTROL, (viewer, it) -> (it.ofUs() || it.onward().body().equals(viewer.body()))
                    && (viewer.is(ORIGINATOR) || viewer.is(APPROVER)));

    @Bean
    Rules<Asking> askingToPassOn() {
        return new Rules<>(ASK, Stream.concat(Stream.of(ReceivingRules.ADDRESSED_TO_THEM,
                        ReceivingRules.TRAINING_IS_CURRENT, ReceivingRules.HAS_BEEN_SENT, ReceivingRules.STILL_SHARED,
                        ReceivingRules.UNDER_AN_AGREEMENT_IN_FORCE, ReceivingRules.WHOLE_CHAIN_IS_IN_FORCE,
                        ReceivingRules.FOR_THE_PURPOSE_IT_WAS_SENT, ReceivingRules.TERMS_ARE_ACCEPTED)
                        .map(OnwardRules::ofTheVisit),
                Stream.of(InRole.<Asking>appointed("sharing.originator-composes", "Information sharing golden rules",
                        ORIGINATOR), InRole.<Asking>trained(ORIGINATOR), NOT_BACK, GATEWAY_IS_OPEN, NOT_ASKED_TWICE))
                .toList());
    }

    @Bean
    Rules<Deciding> givingAYes() {
        return Rules.of(GIVE, ORIGINATOR_DECIDES, NOT_SAID_YET, STILL_WAITS, NOT_BACK_TO_US, OF_WHAT_IS_SHARED,
                NOTHING_THAT_STAYS_HOME);
    }

    @Bean
    Rules<Deciding> sayingNo() {
        return Rules.of(DECLINE, ORIGINATOR_DECIDES, NOT_SAID_YET, NOTHING_THAT_STAYS_HOME);
    }

    @Bean
    Rules<Deciding> seeingPassingOn() {
        return Rules.of(SEE, THEY_ARE_CONCERNED);
    }

    private static Rule<Asking> ofTheVisit(Rule<Visit> rule) {
        return new Rule<>(rule.id(), rule.citation(), (viewer, it) -> rule.holds(viewer, it.visit()));
    }
}
