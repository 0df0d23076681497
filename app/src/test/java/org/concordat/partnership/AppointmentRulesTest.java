package org.concordat.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.access.Role.ADMINISTRATOR;
import static org.concordat.access.Role.APPROVER;
import static org.concordat.access.Role.BOARD_MEMBER;
import static org.concordat.access.Role.ORIGINATOR;
import static org.concordat.access.Role.PANEL_CHAIR;
import static org.concordat.access.Role.SCRUTINY_OFFICER;
import static org.concordat.kernel.BodyKind.LOCAL_AUTHORITY;
import static org.concordat.kernel.BodyKind.LOCAL_POLICING_BODY;
import static org.concordat.kernel.BodyKind.NATIONAL_BOARD;
import static org.concordat.kernel.BodyKind.POLICE_FORCE;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.concordat.access.Access;
import org.concordat.access.Act;
import org.concordat.access.Because;
import org.concordat.access.Decision;
import org.concordat.access.Role;
import org.concordat.access.Viewer;
import org.concordat.kernel.Between;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.OfficerId;
import org.concordat.partnership.AppointmentRules.Asked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AppointmentRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate NEXT_YEAR = TODAY.plusYears(1);

    private final AppointmentRules rules = new AppointmentRules();
    private final Access access =
            new Access(List.of(rules.proposingRoles(), rules.approvingRoles(), rules.decliningRoles()));

    private final BodyId body = Viewers.someBody();
    private final Viewer administrator = Viewers.of(POLICE_FORCE, body, ADMINISTRATOR);
    private final Viewer board = Viewers.of(NATIONAL_BOARD, Viewers.someBody(), ADMINISTRATOR);
    private final Officer officer = new Officer(new OfficerId(UUID.randomUUID()), body, "Sam Example",
            Between.from(TODAY.minusYears(1)));

    @Test
    void allowsAnAdministratorToProposeAndAnotherToDecide() {
        var asked = asked(ORIGINATOR);
        assertThat(access.decide(administrator, AppointmentRules.PROPOSE, asked)).isInstanceOf(Decision.Allowed.class);
        assertThat(access.decide(administrator, AppointmentRules.APPROVE, proposedBy(new OfficerId(UUID.randomUUID()))))
                .isInstanceOf(Decision.Allowed.class);
    }

    @Test
    void refusesOneWhoIsNoAdministrator() {
        var approver = Viewers.of(POLICE_FORCE, body, APPROVER, ORIGINATOR);
        assertThat(failed(approver, AppointmentRules.PROPOSE, asked(ORIGINATOR)))
                .containsExactly("partnership.administrator-proposes");
        assertThat(failed(approver, AppointmentRules.DECLINE, asked(ORIGINATOR)))
                .containsExactly("partnership.administrator-decides");
    }

    @Test
    void refusesTheAdministratorOfAnotherBody() {
        var elsewhere = Viewers.of(POLICE_FORCE, Viewers.someBody(), ADMINISTRATOR);
        assertThat(failed(elsewhere, AppointmentRules.PROPOSE, asked(ORIGINATOR)))
                .containsExactly("partnership.administrator-proposes");
        assertThat(failed(elsewhere, AppointmentRules.APPROVE, asked(ORIGINATOR)))
                .containsExactly("partnership.administrator-decides");
    }

    @Test
    void refusesTheOneWhoProposed() {
        var mine = proposedBy(administrator.officer());
        assertThat(failed(administrator, AppointmentRules.APPROVE, mine))
                .containsExactly("partnership.someone-else-decides");
        assertThat(failed(administrator, AppointmentRules.DECLINE, mine))
                .containsExactly("partnership.someone-else-decides");
    }

    @Test
    void refusesADecisionAboutOnesOwnRole() {
        var self = new Officer(administrator.officer(), body, "Ash Example", officer.between());
        var asked = new Asked(self, administered(2), wording(ORIGINATOR), new OfficerId(UUID.randomUUID()), List.of(), false, false);
        assertThat(failed(administrator, AppointmentRules.APPROVE, asked))
                .containsExactly("partnership.nobody-decides-their-own-role");
        assertThat(failed(administrator, AppointmentRules.DECLINE, asked))
                .containsExactly("partnership.nobody-decides-their-own-role");
    }

    @Test
    void letsTheBoardProposeTheFirstAdministratorsAlone() {
        assertThat(failed(board, AppointmentRules.PROPOSE, asked(ADMINISTRATOR, 1, POLICE_FORCE))).isEmpty();
        assertThat(failed(board, AppointmentRules.PROPOSE, asked(ADMINISTRATOR, 2, POLICE_FORCE)))
                .containsExactly("partnership.administrator-proposes");
        assertThat(failed(board, AppointmentRules.PROPOSE, asked(ORIGINATOR, 0, POLICE_FORCE)))
                .containsExactly("partnership.administrator-proposes");
    }

    @Test
    void letsTheBoardBeTheSecondPersonAnywhere() {
        assertThat(failed(board, AppointmentRules.APPROVE, proposedBy(administrator.officer()))).isEmpty();
    }

    @Test
    void refusesARoleThatDoesNotSuitTheBody() {
        assertThat(failed(administrator, AppointmentRules.PROPOSE, asked(SCRUTINY_OFFICER, 2, POLICE_FORCE)))
                .containsExactly("partnership.role-suits-the-body");
        assertThat(failed(administrator, AppointmentRules.PROPOSE, asked(BOARD_MEMBER, 2, LOCAL_POLICING_BODY)))
                .containsExactly("partnership.role-suits-the-body");
        assertThat(failed(administrator, AppointmentRules.PROPOSE, asked(SCRUTINY_OFFICER, 2, LOCAL_POLICING_BODY)))
                .isEmpty();
        assertThat(failed(administrator, AppointmentRules.PROPOSE, asked(BOARD_MEMBER, 2, NATIONAL_BOARD))).isEmpty();
        assertThat(failed(administrator, AppointmentRules.PROPOSE, asked(PANEL_CHAIR, 2, LOCAL_AUTHORITY))).isEmpty();
        assertThat(failed(administrator, AppointmentRules.PROPOSE, asked(Role.INTERVENTION_PROVIDER, 2, LOCAL_AUTHORITY)))
                .containsExactly("partnership.role-suits-the-body");
        assertThat(failed(administrator, AppointmentRules.PROPOSE, asked(Role.INTERVENTION_PROVIDER, 2, BodyKind.INTERVENTION_PROVIDER)))
                .isEmpty();
    }

    @Test
    void aBodyOfProvidersHasOneForItsWholeTime() {
        for (var act : List.of(AppointmentRules.PROPOSE, AppointmentRules.APPROVE)) {
            assertThat(failed(administrator, act, provider(null, false))).isEmpty();
            assertThat(failed(administrator, act, provider(null, true))).containsExactly("partnership.one-provider-in-a-body");
            assertThat(failed(administrator, act, provider(TODAY.plusDays(1), true))).containsExactly("partnership.one-provider-in-a-body");
            assertThat(failed(administrator, act, provider(TODAY, true))).as("that it ends").isEmpty();
        }
        assertThat(failed(administrator, AppointmentRules.DECLINE, provider(null, true))).isEmpty();
    }

    private Asked provider(@Nullable LocalDate until, boolean provided) {
        return new Asked(officer, administered(2, BodyKind.INTERVENTION_PROVIDER), new Appointments.Wording(officer.id(),
                Role.INTERVENTION_PROVIDER, new Between(TODAY.minusMonths(1), until), NEXT_YEAR, "New post"), null, List.of(), false, provided);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void keepsOversightApartFromEveryRoleThatShares(Role held) {
        var asked = new Asked(officer, administered(2, LOCAL_POLICING_BODY), wording(SCRUTINY_OFFICER), null,
                List.of(said(held, Between.from(TODAY.minusYears(1)))), false, false);
        var mayStandBeside = List.of(ADMINISTRATOR, Role.AGREEMENT_OWNER, SCRUTINY_OFFICER, BOARD_MEMBER);
        assertThat(failed(administrator, AppointmentRules.PROPOSE, asked)).isEqualTo(
                mayStandBeside.contains(held) ? List.of() : List.of("partnership.oversight-stands-apart"));
        var otherWay = new Asked(officer, administered(2, LOCAL_POLICING_BODY), wording(held), null,
                List.of(said(SCRUTINY_OFFICER, Between.from(TODAY.minusYears(1)))), false, false);
        assertThat(failed(administrator, AppointmentRules.PROPOSE, otherWay).contains("partnership.oversight-stands-apart"))
                .isEqualTo(!mayStandBeside.contains(held));
    }

    @Test
    void letsSharingRolesStandSideBySide() {
        for (var beside : List.of(APPROVER, PANEL_CHAIR, Role.DECONFLICTION)) {
            assertThat(failed(administrator, AppointmentRules.PROPOSE, new Asked(officer, administered(2), wording(ORIGINATOR), null,
                    List.of(said(beside, Between.from(TODAY.minusYears(1)))), false, false))).isEmpty();
        }
    }

    @Test
    void deconflictionIsOfThePolice() {
        for (var kind : BodyKind.values()) {
            assertThat(failed(administrator, AppointmentRules.PROPOSE, asked(Role.DECONFLICTION, 2, kind))).isEqualTo(
                    List.of(POLICE_FORCE, BodyKind.COUNTER_TERRORISM_POLICING).contains(kind) ? List.of()
                            : List.of("partnership.role-suits-the-body"));
        }
    }

    @Test
    void allowsOversightAfterTheOtherRoleHasEnded() {
        var asked = new Asked(officer, administered(2, LOCAL_POLICING_BODY), wording(SCRUTINY_OFFICER), null,
                List.of(said(ORIGINATOR, new Between(TODAY.minusYears(1), TODAY))), false, false);
        assertThat(failed(administrator, AppointmentRules.PROPOSE, asked)).isEmpty();
        var aDayTooLong = new Asked(officer, administered(2, LOCAL_POLICING_BODY), wording(SCRUTINY_OFFICER), null,
                List.of(said(ORIGINATOR, new Between(TODAY.minusYears(1), TODAY.plusDays(1)))), false, false);
        assertThat(failed(administrator, AppointmentRules.PROPOSE, aDayTooLong))
                .containsExactly("partnership.oversight-stands-apart");
    }

    @Test
    void refusesTrainingThatIsOver() {
        assertThat(failed(administrator, AppointmentRules.PROPOSE, trained(TODAY.minusDays(1), null)))
                .containsExactly("partnership.training-is-current");
        assertThat(failed(administrator, AppointmentRules.PROPOSE, trained(TODAY, null))).isEmpty();
        assertThat(failed(administrator, AppointmentRules.PROPOSE, trained(TODAY.minusDays(1), TODAY))).isEmpty();
        assertThat(failed(administrator, AppointmentRules.PROPOSE, trained(TODAY.minusDays(1), TODAY.plusDays(1))))
                .containsExactly("partnership.training-is-current");
    }

    @Test
    void refusesARoleBeforeTheOfficerCame() {
        var early = new Appointments.Wording(officer.id(), ORIGINATOR,
                Between.from(officer.between().from().minusDays(1)), NEXT_YEAR, "New post");
        assertThat(failed(administrator, AppointmentRules.PROPOSE,
                new Asked(officer, administered(2), early, null, List.of(), false, false)))
                .containsExactly("partnership.role-within-their-service");
    }

    @Test
    void refusesASecondChangeWhileOneWaits() {
        assertThat(failed(administrator, AppointmentRules.PROPOSE,
                new Asked(officer, administered(2), wording(ORIGINATOR), null, List.of(), true, false)))
                .containsExactly("partnership.nothing-else-waits");
    }

    @Test
    void namesEveryRuleThatStandsInTheWay() {
        var nobody = Viewers.of(POLICE_FORCE, body);
        var asked = new Asked(officer, administered(2), new Appointments.Wording(officer.id(), SCRUTINY_OFFICER,
                Between.from(TODAY), TODAY.minusDays(1), "New post"), null,
                List.of(said(APPROVER, Between.from(TODAY))), true, false);
        assertThat(failed(nobody, AppointmentRules.PROPOSE, asked)).containsExactly(
                "partnership.administrator-proposes", "partnership.nothing-else-waits",
                "partnership.role-suits-the-body", "partnership.oversight-stands-apart",
                "partnership.training-is-current");
    }

    private Asked asked(Role role) {
        return asked(role, 2, POLICE_FORCE);
    }

    private Asked asked(Role role, int administrators, BodyKind kind) {
        return new Asked(officer, administered(administrators, kind), wording(role), null, List.of(), false, false);
    }

    private Asked proposedBy(OfficerId proposer) {
        return new Asked(officer, administered(2), wording(ORIGINATOR), proposer, List.of(), false, false);
    }

    private Asked trained(LocalDate until, LocalDate ends) {
        return new Asked(officer, administered(2), new Appointments.Wording(officer.id(), ORIGINATOR,
                new Between(TODAY.minusMonths(1), ends), until, "New post"), null, List.of(), false, false);
    }

    private Appointments.Wording wording(Role role) {
        return new Appointments.Wording(officer.id(), role, Between.from(TODAY), NEXT_YEAR, "New post");
    }

    private static RoleHeld said(Role role, Between between) {
        return new RoleHeld(UUID.randomUUID(), role, between, NEXT_YEAR);
    }

    private Administered administered(int administrators) {
        return administered(administrators, POLICE_FORCE);
    }

    private Administered administered(int administrators, BodyKind kind) {
        return new Administered(body, kind, administrators);
    }

    private List<String> failed(Viewer viewer, Act<Asked> act, Asked asked) {
        return access.decide(viewer, act, asked) instanceof Decision.Refused refused
                ? refused.failed().stream().map(Because::rule).toList() : List.of();
    }
}
