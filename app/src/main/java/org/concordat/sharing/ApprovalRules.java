package org.concordat.sharing;

import static org.concordat.access.Role.APPROVER;

import java.util.List;
import java.util.Optional;
import org.concordat.access.Act;
import org.concordat.access.InRole;
import org.concordat.access.Rule;
import org.concordat.access.Rules;
import org.concordat.law.Route;
import org.concordat.partnership.AgreementTerms;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Who may decide on a proposed disclosure. The law and the agreement are asked again on the day of approval: a
/// proposal may have waited past a change of either.
@Configuration
class ApprovalRules {

    static final Act<Pending> APPROVE = Act.of("sharing.disclosure.approve", Pending.class);
    static final Act<Pending> DECLINE = Act.of("sharing.disclosure.decline", Pending.class);

    /// A proposed disclosure beside what the law and the agreement say today.
    ///
    /// @param overtaken whether what it corrects was taken back, or corrected by another, since it was written
    /// @param leaks where words that stay home were found in it: some may have been said to since it was proposed
    record Pending(Disclosure disclosure, Optional<Route> route, Optional<AgreementTerms> terms, boolean overtaken,
            List<Leak> leaks) {

        Pending {
            leaks = List.copyOf(leaks);
        }

        /// One that nothing has overtaken, and in which nothing was looked for.
        Pending(Disclosure disclosure, Optional<Route> route, Optional<AgreementTerms> terms) {
            this(disclosure, route, terms, false, List.of());
        }
    }

    private static final String GOLDEN_RULES = "Information sharing golden rules";

    static final Rule<Pending> OWN_BODY_DECIDES = new Rule<>("sharing.of-your-own-body", GOLDEN_RULES,
            (viewer, it) -> it.disclosure().body().equals(viewer.body()));

    static final Rule<Pending> APPROVER_DECIDES = InRole.appointed("sharing.approver-decides", GOLDEN_RULES, APPROVER);

    static final Rule<Pending> APPROVER_IS_TRAINED = InRole.trained(APPROVER);

    static final Rule<Pending> SOMEONE_ELSE_DECIDES = new Rule<>("sharing.someone-else-decides", GOLDEN_RULES,
            (viewer, it) -> !it.disclosure().proposedBy().equals(viewer.officer()));

    static final Rule<Pending> STILL_WAITING = new Rule<>("sharing.still-waiting", GOLDEN_RULES,
            (viewer, it) -> it.disclosure().state() instanceof Disclosure.State.Proposed);

    static final Rule<Pending> GATEWAY_STILL_OPEN = new Rule<>("sharing.gateway-still-open",
            "The gateway's own statute", (viewer, it) -> it.route().filter(Route.Open.class::isInstance).isPresent());

    static final Rule<Pending> AGREEMENT_STILL_IN_FORCE = new Rule<>("sharing.agreement-still-in-force",
            "ICO data sharing code", (viewer, it) -> it.terms().isPresent());

    static final Rule<Pending> NOT_OVERTAKEN = new Rule<>("sharing.what-it-corrects-still-stands", "Originator control",
            (viewer, it) -> !it.overtaken());

    static final Rule<Pending> NOTHING_THAT_STAYS_HOME = new Rule<>("sharing.nothing-that-stays-home",
            "Originator control", (viewer, it) -> it.leaks().isEmpty());

    @Bean
    Rules<Pending> approving() {
        return Rules.of(APPROVE, OWN_BODY_DECIDES, APPROVER_DECIDES, APPROVER_IS_TRAINED, SOMEONE_ELSE_DECIDES,
                STILL_WAITING, NOT_OVERTAKEN, GATEWAY_STILL_OPEN, AGREEMENT_STILL_IN_FORCE, NOTHING_THAT_STAYS_HOME);
    }

    @Bean
    Rules<Pending> declining() {
        return Rules.of(DECLINE, OWN_BODY_DECIDES, APPROVER_DECIDES, APPROVER_IS_TRAINED, SOMEONE_ELSE_DECIDES, STILL_WAITING);
    }
}
