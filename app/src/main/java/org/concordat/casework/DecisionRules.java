package org.concordat.casework;

import java.util.Optional;
import java.util.UUID;
import org.concordat.access.Act;
import org.concordat.access.Rule;
import org.concordat.access.Rules;
import org.concordat.kernel.GatewayId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What can be decided of a case, by whom and in which order.
@Configuration(proxyBeanMethods = false)
class DecisionRules {

    /// What carries a case to a panel.
    static final GatewayId CHANNEL = new GatewayId("ctsa-2015-s36");

    static final Act<Deciding> DECIDE = Act.of("casework.decision.make", Deciding.class);

    /// @param gateway what carries what leaves; null where none was named
    /// @param inForce whether that gateway is in force on the day
    /// @param corrects the decision that is to be corrected; null for a new one
    /// @param last the last that was decided of the case
    record Deciding(Case of, Choice choice, @Nullable GatewayId gateway, boolean inForce, @Nullable UUID corrects,
                    Optional<CaseDecision> last) {

        /// In which stage it is made: a correction in that of what it corrects.
        Stage stage() {
            return corrects == null ? of.stage() : last.map(CaseDecision::stage).orElse(of.stage());
        }
    }

    private static final String STANDS = "Concordat promise 7: decisions stand";
    private static final String ORDER = "Channel duty guidance";
    private static final String LAWFUL = "Concordat promise 1: lawful by construction";
    private static final String PANEL = "Counter-Terrorism and Security Act 2015 ss.36, 38";

    static final Rule<Deciding> IN_ORDER = new Rule<>("casework.decided-in-order", ORDER,
            (viewer, it) -> Passages.next(it.stage(), it.choice()).isPresent());

    static final Rule<Deciding> LAST_IS_CORRECTED = new Rule<>("casework.the-last-decision-is-corrected", STANDS,
            (viewer, it) -> it.corrects() == null || it.last().filter(last -> last.id().equals(it.corrects())
                    && last.choice().kind() == it.choice().kind() && last.choice().kind().isCorrectable()).isPresent());

    static final Rule<Deciding> CLOSING_TAKES_TWO = new Rule<>("casework.closing-takes-two", "Concordat promise 2: two people",
            (viewer, it) -> it.choice().kind() != Choice.Kind.CLOSURE);

    static final Rule<Deciding> A_PANEL_DECIDES_ITSELF = new Rule<>("casework.a-panel-decides-itself", PANEL,
            (viewer, it) -> it.choice().kind() != Choice.Kind.PANEL);

    static final Rule<Deciding> GATEWAY_CARRIES = new Rule<>("casework.gateway-where-something-leaves", LAWFUL,
            (viewer, it) -> it.choice().leaves() ? it.inForce() : it.gateway() == null);

    static final Rule<Deciding> PANEL_THROUGH_CHANNEL = new Rule<>("casework.a-panel-is-reached-through-channel", PANEL,
            (viewer, it) -> it.choice() != Choice.Assessment.PANEL || CHANNEL.equals(it.gateway()));

    @Bean
    Rules<Deciding> deciding() {
        return Rules.of(DECIDE, CaseRules.works(), CaseRules.trained(), CaseRules.ownerActs(Deciding::of), LAST_IS_CORRECTED,
                CLOSING_TAKES_TWO, A_PANEL_DECIDES_ITSELF, IN_ORDER, GATEWAY_CARRIES, PANEL_THROUGH_CHANNEL);
    }
}
