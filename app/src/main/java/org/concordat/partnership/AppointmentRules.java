package org.concordat.partnership;

import static org.concordat.access.Role.ADMINISTRATOR;
import static org.concordat.access.Role.APPROVER;
import static org.concordat.access.Role.BOARD_MEMBER;
import static org.concordat.access.Role.DECONFLICTION;
import static org.concordat.access.Role.INTERVENTION_PROVIDER;
import static org.concordat.access.Role.ORIGINATOR;
import static org.concordat.access.Role.SCRUTINY_OFFICER;

import java.util.List;
import org.concordat.access.Act;
import org.concordat.access.Citation;
import org.concordat.access.InRole;
import org.concordat.access.Proof;
import org.concordat.access.Role;
import org.concordat.access.Rule;
import org.concordat.access.Rules;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.OfficerId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Who may change a role, and which role an officer may have: one proposes, another decides, and both have shown lately
/// who they are. Most of it stands a second time in the database (V030).
@Configuration(proxyBeanMethods = false)
class AppointmentRules {

    static final Act<Asked> PROPOSE = Act.of("partnership.role.propose", Asked.class);
    static final Act<Asked> APPROVE = Act.of("partnership.role.approve", Asked.class);
    static final Act<Asked> DECLINE = Act.of("partnership.role.decline", Asked.class);

    /// A change of a role beside what the register says of the officer and their body today.
    ///
    /// @param proposer null while it is only asked whether it could be proposed
    /// @param statements the latest approved one of each role of the officer
    /// @param waiting whether another change of the same role of the same officer waits
    /// @param provided whether another officer of the body is, or was, its provider
    record Asked(Officer officer, Administered body, Appointments.Wording wording, @Nullable OfficerId proposer,
                 List<RoleHeld> statements, boolean waiting, boolean provided) {

        Asked {
            statements = List.copyOf(statements);
        }
    }

    private static final String SECURITY = "Data Protection Act 2018 s.40";
    private static final String TWO_PEOPLE = "Concordat promise 2: two people";
    private static final Citation SCRUTINY = Citation.OFFICE;
    private static final String SEPARATION = "Concordat promise 9: oversight sees the system, never the person";
    private static final String MINIMISED = "UK GDPR article 5(1)(c); DPA 2018 s.37";
    private static final String TRAINING = "Data Protection Act 2018 s.71(1)(c)";

    static final Rule<Asked> ADMINISTRATOR_PROPOSES = new Rule<>("partnership.administrator-proposes", SECURITY,
            (viewer, it) -> it.body().byItsOwn(viewer)
                    || it.wording().role() == ADMINISTRATOR && it.body().byTheBoardAtFirst(viewer));

    static final Rule<Asked> ADMINISTRATOR_DECIDES = new Rule<>("partnership.administrator-decides", SECURITY,
            (viewer, it) -> it.body().byItsOwn(viewer) || Administered.byTheBoard(viewer));

    static final Rule<Asked> SOMEONE_ELSE_DECIDES = new Rule<>("partnership.someone-else-decides", TWO_PEOPLE,
            (viewer, it) -> !viewer.officer().equals(it.proposer()));

    static final Rule<Asked> NOBODY_DECIDES_THEIR_OWN = new Rule<>("partnership.nobody-decides-their-own-role",
            TWO_PEOPLE, (viewer, it) -> !viewer.officer().equals(it.officer().id()));

    static final Rule<Asked> NOTHING_ELSE_WAITS = new Rule<>("partnership.nothing-else-waits", TWO_PEOPLE,
            (viewer, it) -> !it.waiting());

    static final Rule<Asked> ROLE_SUITS_THE_BODY = new Rule<>("partnership.role-suits-the-body", SCRUTINY,
            (viewer, it) -> switch (it.wording().role()) {
                case SCRUTINY_OFFICER -> it.body().kind() == BodyKind.LOCAL_POLICING_BODY
                        || it.body().kind() == BodyKind.INVESTIGATORY_POWERS_COMMISSIONER;
                case BOARD_MEMBER -> it.body().kind() == BodyKind.NATIONAL_BOARD;
                case DECONFLICTION -> it.body().kind() == BodyKind.POLICE_FORCE
                        || it.body().kind() == BodyKind.COUNTER_TERRORISM_POLICING;
                case INTERVENTION_PROVIDER -> it.body().kind() == BodyKind.INTERVENTION_PROVIDER;
                default -> true;
            });

    /// What is addressed to the role in a body of providers reaches whoever is meant, and nobody else. *Source*: decision 0149.
    static final Rule<Asked> ONE_PROVIDER = new Rule<>("partnership.one-provider-in-a-body", MINIMISED,
            (viewer, it) -> it.wording().role() != INTERVENTION_PROVIDER || endsByNow(viewer, it) || !it.provided());

    static final Rule<Asked> OVERSIGHT_STANDS_APART = new Rule<>("partnership.oversight-stands-apart", SEPARATION,
            (viewer, it) -> it.statements().stream()
                    .filter(said -> said.meets(it.wording().between()))
                    .noneMatch(said -> apart(said.role(), it.wording().role())));

    static final Rule<Asked> TRAINING_IS_CURRENT = new Rule<>("partnership.training-is-current", TRAINING,
            (viewer, it) -> endsByNow(viewer, it) || !it.wording().trainedUntil().isBefore(viewer.day()));

    static final Rule<Asked> WITHIN_THEIR_SERVICE = new Rule<>("partnership.role-within-their-service", SECURITY,
            (viewer, it) -> endsByNow(viewer, it)
                    || it.officer().between().covers(it.wording().between().from()));

    @Bean
    Rules<Asked> proposingRoles() {
        return Rules.of(PROPOSE, ADMINISTRATOR_PROPOSES, InRole.trained(ADMINISTRATOR), NOTHING_ELSE_WAITS,
                ROLE_SUITS_THE_BODY, ONE_PROVIDER, OVERSIGHT_STANDS_APART, TRAINING_IS_CURRENT, WITHIN_THEIR_SERVICE,
                Proof.lately());
    }

    @Bean
    Rules<Asked> approvingRoles() {
        return Rules.of(APPROVE, ADMINISTRATOR_DECIDES, InRole.trained(ADMINISTRATOR), SOMEONE_ELSE_DECIDES,
                NOBODY_DECIDES_THEIR_OWN, ROLE_SUITS_THE_BODY, ONE_PROVIDER, OVERSIGHT_STANDS_APART, TRAINING_IS_CURRENT,
                WITHIN_THEIR_SERVICE, Proof.lately());
    }

    @Bean
    Rules<Asked> decliningRoles() {
        return Rules.of(DECLINE, ADMINISTRATOR_DECIDES, InRole.trained(ADMINISTRATOR), SOMEONE_ELSE_DECIDES,
                NOBODY_DECIDES_THEIR_OWN, Proof.lately());
    }

    /// What takes a role away needs no training.
    private static boolean endsByNow(Viewer viewer, Asked it) {
        var until = it.wording().between().until();
        return until != null && !until.isAfter(viewer.day());
    }

    private static boolean apart(Role one, Role other) {
        return oversees(one) && shares(other) || shares(one) && oversees(other);
    }

    static boolean oversees(Role role) {
        return role == SCRUTINY_OFFICER || role == BOARD_MEMBER;
    }

    static boolean shares(Role role) {
        return role == ORIGINATOR || role == APPROVER || role == DECONFLICTION || role.receives();
    }
}
