package org.concordat.scrutiny;

import static org.concordat.access.Role.AGREEMENT_OWNER;
import static org.concordat.access.Role.BOARD_MEMBER;
import static org.concordat.access.Role.SCRUTINY_OFFICER;

import java.util.Optional;
import org.concordat.access.Act;
import org.concordat.access.Citation;
import org.concordat.access.InRole;
import org.concordat.access.Role;
import org.concordat.access.Rule;
import org.concordat.access.Rules;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.BodyKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Who raises a matter with whom, and who reads it.
@Configuration(proxyBeanMethods = false)
class MatterRules {

    static final Act<BodyId> LIST = Act.of("scrutiny.matter.list", BodyId.class);
    static final Act<Matter> READ = Act.of("scrutiny.matter.read", Matter.class);
    static final Act<Raising> RAISE = Act.of("scrutiny.matter.raise", Raising.class);

    /// A matter that somebody would raise.
    ///
    /// @param to the kind of body it would be put to; empty where the viewer reaches none such
    /// @param overseen whether each entry that is evidence is of a body that they oversee
    /// @param priorityHolds whether the priority that it names, if any, is of their area and holds that day
    record Raising(Matter.Wording wording, Optional<BodyKind> to, boolean overseen, boolean priorityHolds) {

        boolean isDirection() {
            return wording.kind() == MatterKind.DIRECTION;
        }
    }

    static final Role[] OVERSEERS = {SCRUTINY_OFFICER, BOARD_MEMBER};
    static final Role[] CONCERNED = {SCRUTINY_OFFICER, BOARD_MEMBER, AGREEMENT_OWNER};

    static final Citation ACCOUNT = Citation.ACCOUNT;
    static final String INDEPENDENCE = "Policing Protocol Order 2023";
    static final Citation NO_DIRECTION = new Citation(INDEPENDENCE, "Investigatory Powers Act 2016 s.229(6)-(7)");
    static final String SYSTEM = "Concordat promise 9: oversight sees the system, never the person";

    static final Rule<BodyId> OF_THEIR_OWN_BODY = new Rule<>("scrutiny.of-your-own-body", ACCOUNT,
            (viewer, body) -> viewer.body().equals(body));

    static final Rule<Matter> THEIRS_TO_READ = new Rule<>("scrutiny.follows-it-or-has-to-answer", ACCOUNT,
            (viewer, it) -> viewer.is(SCRUTINY_OFFICER) && viewer.speaksFor(it.heldIn())
                    || viewer.is(AGREEMENT_OWNER) && viewer.speaksFor(it.to()) || viewer.is(BOARD_MEMBER));

    static final Rule<Raising> WITHIN_REACH = new Rule<>("scrutiny.body-serves-your-area", ACCOUNT,
            (viewer, it) -> it.to().isPresent());

    static final Rule<Raising> DIRECTION_TO_THE_FORCE = new Rule<>("scrutiny.direction-is-to-the-police-force", NO_DIRECTION,
            (viewer, it) -> !it.isDirection() || viewer.bodyKind() == BodyKind.LOCAL_POLICING_BODY
                    && it.to().filter(kind -> kind != BodyKind.POLICE_FORCE).isEmpty());

    static final Rule<Raising> DIRECTION_SERVES = new Rule<>("scrutiny.direction-serves-a-priority-or-duty", INDEPENDENCE,
            (viewer, it) -> it.isDirection() == it.wording().servesSomething());

    static final Rule<Raising> PRIORITY_HOLDS = new Rule<>("scrutiny.priority-holds-today", ACCOUNT,
            (viewer, it) -> it.priorityHolds());

    static final Rule<Raising> FINDING_HAS_EVIDENCE = new Rule<>("scrutiny.finding-has-evidence", SYSTEM,
            (viewer, it) -> it.wording().kind() != MatterKind.FINDING || !it.wording().evidence().none());

    static final Rule<Raising> EVIDENCE_IS_OVERSEEN = new Rule<>("scrutiny.evidence-is-of-your-area", SYSTEM,
            (viewer, it) -> it.overseen());

    @Bean
    Rules<BodyId> listingMatters() {
        return Rules.of(LIST, concerned(), InRole.trained(CONCERNED), OF_THEIR_OWN_BODY);
    }

    @Bean
    Rules<Matter> readingMatters() {
        return Rules.of(READ, concerned(), InRole.trained(CONCERNED), THEIRS_TO_READ);
    }

    @Bean
    Rules<Raising> raisingMatters() {
        return Rules.of(RAISE, oversees(), InRole.trained(OVERSEERS), WITHIN_REACH, DIRECTION_TO_THE_FORCE, DIRECTION_SERVES,
                PRIORITY_HOLDS, FINDING_HAS_EVIDENCE, EVIDENCE_IS_OVERSEEN);
    }

    /// Whether they follow it for the body that does.
    static boolean follows(Viewer viewer, Matter it) {
        return viewer.speaksFor(it.heldIn());
    }

    static <T> Rule<T> concerned() {
        return InRole.appointed("scrutiny.overseer-or-responder", ACCOUNT, CONCERNED);
    }

    static <T> Rule<T> oversees() {
        return InRole.appointed("scrutiny.overseer-raises", ACCOUNT, OVERSEERS);
    }
}
