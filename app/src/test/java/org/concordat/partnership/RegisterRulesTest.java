package org.concordat.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.access.Role.ADMINISTRATOR;
import static org.concordat.access.Role.BOARD_MEMBER;
import static org.concordat.kernel.BodyKind.NATIONAL_BOARD;
import static org.concordat.kernel.BodyKind.POLICE_FORCE;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.access.Access;
import org.concordat.access.Act;
import org.concordat.access.Because;
import org.concordat.access.Decision;
import org.concordat.access.Viewer;
import org.concordat.kernel.Between;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.junit.jupiter.api.Test;

class RegisterRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final RegisterRules rules = new RegisterRules();
    private final Access access = new Access(List.of(rules.readingTheRegister(), rules.registeringBodies(),
            rules.renamingBodies(), rules.endingBodies(), rules.recordingSuccession(), rules.keepingOffices(),
            rules.namingHolders(), rules.readingOfficers(), rules.readingAnOfficer(), rules.registeringOfficers(),
            rules.endingService()));

    private final Body force = new Body(Viewers.someBody(), POLICE_FORCE, "A force", "ENGLAND",
            Between.from(TODAY.minusYears(1)), "A test", null);
    private final Viewer own = Viewers.of(POLICE_FORCE, force.id(), ADMINISTRATOR);
    private final Viewer elsewhere = Viewers.of(POLICE_FORCE, Viewers.someBody(), ADMINISTRATOR);
    private final Viewer board = Viewers.of(NATIONAL_BOARD, Viewers.someBody(), ADMINISTRATOR);
    private final Viewer member = Viewers.of(NATIONAL_BOARD, board.body(), BOARD_MEMBER);
    private final Officer officer =
            new Officer(new OfficerId(UUID.randomUUID()), force.id(), "Sam Example", Between.from(TODAY));

    @Test
    void anOfficerWithNoRoleReadsBodiesAndAreas() {
        var nobody = Viewers.of(POLICE_FORCE, Viewers.someBody());
        for (var place : RegisterRules.Place.values()) {
            assertThat(failed(nobody, RegisterRules.READ, place)).isEmpty();
        }
    }

    @Test
    void theBoardsAdministratorsAloneKeepTheBodies() {
        for (var act : List.of(RegisterRules.REGISTER_BODY, RegisterRules.RENAME_BODY)) {
            assertThat(failed(board, act, force)).isEmpty();
            for (var other : List.of(own, elsewhere, member)) {
                assertThat(failed(other, act, force)).containsExactly("partnership.board-keeps-the-bodies");
            }
        }
    }

    @Test
    void aBodyEndsAfterItBegan() {
        var began = force.between().from();
        assertThat(failed(board, RegisterRules.END_BODY, new RegisterRules.Ended(force, began, true)))
                .containsExactly("partnership.ends-after-it-began");
        assertThat(failed(board, RegisterRules.END_BODY, new RegisterRules.Ended(force, began.plusDays(1), true))).isEmpty();
        assertThat(failed(board, RegisterRules.END_BODY, new RegisterRules.Ended(force, TODAY, false)))
                .containsExactly("partnership.a-force-is-followed");
        assertThat(failed(own, RegisterRules.END_BODY, new RegisterRules.Ended(force, TODAY, true)))
                .containsExactly("partnership.board-keeps-the-bodies");
    }

    @Test
    void whatIsLawNamesItsDayAndWhoFollows() {
        var next = new Body(Viewers.someBody(), POLICE_FORCE, "Another", "ENGLAND", force.between(), "A test", null);
        assertThat(failed(board, RegisterRules.SUCCEED, following(next, TODAY, Succession.Standing.ENACTED))).isEmpty();
        assertThat(failed(board, RegisterRules.SUCCEED, following(null, null, Succession.Standing.ANNOUNCED))).isEmpty();
        assertThat(failed(board, RegisterRules.SUCCEED, following(next, null, Succession.Standing.ENACTED)))
                .containsExactly("partnership.law-names-day-and-successor");
        assertThat(failed(board, RegisterRules.SUCCEED, following(null, TODAY, Succession.Standing.ENACTED)))
                .containsExactly("partnership.law-names-day-and-successor");
        assertThat(failed(board, RegisterRules.SUCCEED, following(force, TODAY, Succession.Standing.ENACTED)))
                .containsExactly("partnership.successor-is-another-body");
        assertThat(failed(own, RegisterRules.SUCCEED, following(next, TODAY, Succession.Standing.ENACTED)))
                .containsExactly("partnership.board-keeps-the-bodies");
    }

    @Test
    void aSuccessorThatTheRegisterDoesNotHaveIsNone() {
        var succession = new Succession(UUID.randomUUID(), force.id(), Viewers.someBody(), YearMonth.from(TODAY), null,
                Succession.Standing.ANNOUNCED, "It is said", "A test");
        assertThat(failed(board, RegisterRules.SUCCEED, new RegisterRules.Following(succession, null, true)))
                .containsExactly("partnership.successor-is-another-body");
    }

    @Test
    void officersAreReadByThoseWhoAdministerThemAndByThemselves() {
        assertThat(failed(own, RegisterRules.READ_OFFICER, officer)).isEmpty();
        assertThat(failed(board, RegisterRules.READ_OFFICER, officer)).isEmpty();
        assertThat(failed(elsewhere, RegisterRules.READ_OFFICER, officer))
                .containsExactly("partnership.administrator-or-themselves-reads");
        assertThat(failed(member, RegisterRules.READ_OFFICERS, force.id()))
                .containsExactly("partnership.administrator-reads-officers");
        var themselves = new Officer(elsewhere.officer(), force.id(), "Ash Example", Between.from(TODAY));
        assertThat(failed(elsewhere, RegisterRules.READ_OFFICER, themselves)).isEmpty();
    }

    @Test
    void theBoardEntersTheFirstTwoAdministratorsAndStepsBack() {
        assertThat(failed(board, RegisterRules.REGISTER_OFFICER, administered(1))).isEmpty();
        assertThat(failed(board, RegisterRules.REGISTER_OFFICER, administered(2)))
                .containsExactly("partnership.administrator-registers-officers");
        assertThat(failed(own, RegisterRules.REGISTER_OFFICER, administered(2))).isEmpty();
        assertThat(failed(elsewhere, RegisterRules.REGISTER_OFFICER, administered(0)))
                .containsExactly("partnership.administrator-registers-officers");
    }

    @Test
    void anOfficerLeavesAfterTheyCame() {
        assertThat(failed(own, RegisterRules.LEAVE, new RegisterRules.Left(officer, TODAY, administered(2))))
                .containsExactly("partnership.ends-after-it-began");
        assertThat(failed(own, RegisterRules.LEAVE, new RegisterRules.Left(officer, TODAY.plusDays(1), administered(2))))
                .isEmpty();
        assertThat(failed(elsewhere, RegisterRules.LEAVE,
                new RegisterRules.Left(officer, TODAY.plusDays(1), administered(2))))
                .containsExactly("partnership.administrator-ends-service");
    }

    @Test
    void anOfficeIsHeldWithinItsDays() {
        var office = new Office(UUID.randomUUID(), force.id(), "Chief Constable", new Between(TODAY, TODAY.plusDays(2)),
                "A test", Optional.empty());
        assertThat(failed(own, RegisterRules.APPOINT, new RegisterRules.Appointed(office, TODAY.plusDays(1), administered(2))))
                .isEmpty();
        assertThat(failed(own, RegisterRules.APPOINT, new RegisterRules.Appointed(office, TODAY.plusDays(2), administered(2))))
                .containsExactly("partnership.held-within-its-days");
        assertThat(failed(elsewhere, RegisterRules.KEEP_OFFICES, administered(0)))
                .containsExactly("partnership.administrator-keeps-offices");
        assertThat(failed(board, RegisterRules.KEEP_OFFICES, administered(2))).isEmpty();
    }

    private RegisterRules.Following following(Body successor, LocalDate day, Succession.Standing standing) {
        BodyId id = successor == null ? null : successor.id();
        return new RegisterRules.Following(new Succession(UUID.randomUUID(), force.id(), id, YearMonth.from(TODAY), day,
                standing, "It is said", "A test"), successor, true);
    }

    private Administered administered(int administrators) {
        return new Administered(force.id(), POLICE_FORCE, administrators);
    }

    private <T> List<String> failed(Viewer viewer, Act<T> act, T thing) {
        return access.decide(viewer, act, thing) instanceof Decision.Refused refused
                ? refused.failed().stream().map(Because::rule).toList() : List.of();
    }
}
