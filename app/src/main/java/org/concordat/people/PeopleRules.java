package org.concordat.people;

import static org.concordat.access.Role.COORDINATOR;
import static org.concordat.access.Role.PANEL_CHAIR;
import static org.concordat.access.Role.PREVENT_OFFICER;
import static org.concordat.access.Role.SAFEGUARDING_LEAD;

import java.util.List;
import org.concordat.access.Act;
import org.concordat.access.InRole;
import org.concordat.access.Role;
import org.concordat.access.Rule;
import org.concordat.access.Rules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Who looks for people, and who says who is of one.
@Configuration
class PeopleRules {

    static final List<Role> OPEN_CONCERNS = List.of(SAFEGUARDING_LEAD, PREVENT_OFFICER, PANEL_CHAIR, COORDINATOR);

    static final Act<Searching> SEARCH = Act.of("people.search", Searching.class);
    static final Act<View> SEE = Act.of("people.see", View.class);
    static final Act<View> MATCH = Act.of("people.match", View.class);

    /// What somebody is looked for by.
    ///
    /// @param purposeInForce whether what they look for is a purpose of that day
    /// @param withinPace whether they have looked for fewer than the limit lately
    record Searching(boolean purposeInForce, boolean withinPace) {
    }

    private static final String NECESSARY = "Data Protection Act 2018 s.35";
    private static final String PURPOSE = "Data Protection Act 2018 s.36";
    private static final String SECURITY = "Data Protection Act 2018 s.40";
    private static final String CHANNEL = "Counter-Terrorism and Security Act 2015 s.36";

    static final Rule<Searching> FOR_A_PURPOSE = new Rule<>("people.looked-for-with-a-purpose", PURPOSE,
            (viewer, it) -> it.purposeInForce());

    static final Rule<Searching> WITHIN_PACE = new Rule<>("people.looked-for-within-the-limit", NECESSARY,
            (viewer, it) -> it.withinPace());

    static final Rule<View> FROM_THEIR_OWN_BODY = new Rule<>("people.seen-from-ones-own-body", SECURITY,
            (viewer, it) -> viewer.body().equals(it.body()));

    static final Rule<View> IN_A_ROLE_FOR_IT = new Rule<>("people.those-who-open-concerns-or-deconflict", CHANNEL,
            (viewer, it) -> InRole.isAny(viewer, it.roles()));

    static final Rule<View> TRAINED_FOR_IT = new Rule<>("access.training-is-current", "Data Protection Act 2018 s.71(1)(c)",
            (viewer, it) -> InRole.<View>trained(it.roles()).holds(viewer, it));

    @Bean
    Rules<Searching> searching() {
        return Rules.of(SEARCH, InRole.appointed("people.those-who-open-concerns", CHANNEL, OPEN_CONCERNS.toArray(Role[]::new)),
                InRole.trained(OPEN_CONCERNS.toArray(Role[]::new)), FOR_A_PURPOSE, WITHIN_PACE);
    }

    @Bean
    Rules<View> seeingPeople() {
        return Rules.of(SEE, FROM_THEIR_OWN_BODY, IN_A_ROLE_FOR_IT, TRAINED_FOR_IT);
    }

    @Bean
    Rules<View> matchingPeople() {
        return Rules.of(MATCH, FROM_THEIR_OWN_BODY, IN_A_ROLE_FOR_IT, TRAINED_FOR_IT);
    }
}
