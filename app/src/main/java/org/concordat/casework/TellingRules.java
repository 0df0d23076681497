package org.concordat.casework;

import static org.concordat.casework.Stage.CLOSED;
import static org.concordat.casework.Stage.HELD;
import static org.concordat.casework.Stage.INFORMING;
import static org.concordat.casework.Stage.POLICE_LED;
import static org.concordat.casework.Stage.RECEIVED;
import static org.concordat.casework.Stage.SIGNPOSTED;
import static org.concordat.casework.Stage.SUPPORTED;
import static org.concordat.casework.Stage.SUPPORT_ENDED;
import static org.concordat.casework.Stage.TO_ASSESS;
import static org.concordat.casework.Stage.TO_PANEL;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.concordat.access.Act;
import org.concordat.access.InRole;
import org.concordat.access.Role;
import org.concordat.access.Rule;
import org.concordat.access.Rules;
import org.concordat.intake.Outcome;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Who tells whoever referred a concern what came of it, what may be told as the case stands, and who hears it.
@Configuration(proxyBeanMethods = false)
class TellingRules {

    static final Act<Saying> TELL = Act.of("casework.referrer.tell", Saying.class);
    static final Act<Telling> HEAR = Act.of("casework.referrer.hear", Telling.class);

    /// @param carried whether the gateway that was named carries it to whoever referred, or it stays and none was named
    record Saying(Case of, Outcome outcome, boolean carried) {
    }

    private static final String REVIEWS = "Reviews of Prevent (referrers never hear back)";
    private static final String SECURITY = "Data Protection Act 2018 s.40";
    private static final String LAWFUL = "Concordat promise 1: lawful by construction";

    /// Whoever can refer.
    private static final Role[] REFERRERS = Stream.concat(Stream.of(Role.ORIGINATOR), Arrays.stream(InRole.receiving()))
            .toArray(Role[]::new);

    static final Rule<Saying> AN_OFFICER_REFERRED = new Rule<>("casework.an-officer-referred-it", REVIEWS,
            (viewer, it) -> !it.of().fromPublic());

    static final Rule<Saying> AS_IT_STANDS = new Rule<>("casework.told-as-it-stands", REVIEWS,
            (viewer, it) -> told(it.outcome()).contains(it.of().stage()));

    static final Rule<Saying> GATEWAY_CARRIES_IT = new Rule<>("casework.gateway-carries-what-is-told", LAWFUL,
            (viewer, it) -> it.carried());

    static final Rule<Telling> WHOEVER_REFERRED = new Rule<>("casework.whoever-referred-hears", SECURITY,
            (viewer, it) -> it.to().equals(viewer.officer()));

    static final Rule<Telling> FOR_THAT_BODY = new Rule<>("casework.heard-in-the-body-that-referred", SECURITY,
            (viewer, it) -> it.in().equals(viewer.body()));

    static final Rule<Telling> WHO_REFERS =
            InRole.appointed("casework.hears-in-a-role-that-refers", SECURITY, REFERRERS);

    @Bean
    Rules<Saying> tellingReferrers() {
        return Rules.of(TELL, CaseRules.works(), CaseRules.trained(), CaseRules.ownerActs(Saying::of), AN_OFFICER_REFERRED, AS_IT_STANDS,
                GATEWAY_CARRIES_IT);
    }

    @Bean
    Rules<Telling> hearingOfReferrals() {
        return Rules.of(HEAR, WHOEVER_REFERRED, FOR_THAT_BODY, WHO_REFERS, InRole.trained(REFERRERS));
    }

    static Set<Role> referrers() {
        return EnumSet.copyOf(Arrays.asList(REFERRERS));
    }

    /// What may be told of a case at a stage, least first. That it is police-led, or that the police hold it, no outcome says.
    static List<Outcome> open(Stage stage) {
        return Arrays.stream(Outcome.values()).filter(it -> told(it).contains(stage)).toList();
    }

    /// The stages in which it is so; `casework.told_as_it_stands` in the database has the same (`TellingLifeTest`).
    private static Set<Stage> told(Outcome it) {
        return switch (it) {
            case BEING_LOOKED_AT -> EnumSet.of(RECEIVED, HELD, TO_ASSESS, TO_PANEL, INFORMING);
            case HELP -> EnumSet.of(SUPPORTED, SUPPORT_ENDED, CLOSED);
            case SIGNPOSTED -> EnumSet.of(SIGNPOSTED, CLOSED);
            case ACTED -> EnumSet.of(TO_PANEL, INFORMING, SUPPORTED, SUPPORT_ENDED, SIGNPOSTED, POLICE_LED, CLOSED);
            case NOTHING_MORE -> EnumSet.of(Stage.NOTHING_MORE, CLOSED);
            case NOT_SAID -> EnumSet.complementOf(EnumSet.of(RECEIVED, HELD, TO_ASSESS));
        };
    }
}
