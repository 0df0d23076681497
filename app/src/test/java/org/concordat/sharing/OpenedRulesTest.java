package org.concordat.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.access.Role.APPROVER;
import static org.concordat.access.Role.DISCLOSURE_OFFICER;
import static org.concordat.access.Role.ORIGINATOR;
import static org.concordat.access.Role.PANEL_CHAIR;
import static org.concordat.access.Role.PREVENT_OFFICER;
import static org.concordat.access.Role.SAFEGUARDING_LEAD;
import static org.concordat.sharing.Paper.ANN;
import static org.concordat.sharing.Paper.AT;
import static org.concordat.sharing.Paper.BEA;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.concordat.access.Access;
import org.concordat.access.Act;
import org.concordat.access.Proof;
import org.concordat.access.Role;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.concordat.kernel.Purpose;
import org.concordat.sharing.Breaking.Outcome;
import org.concordat.sharing.ReceivingRules.Address;
import org.concordat.sharing.ReceivingRules.Visit;
import org.concordat.sharing.WayRules.Opened;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The rules of grants and of broken glass, without a database.
class OpenedRulesTest {

    private static final WayRules WAYS = new WayRules();
    private static final BreakingRules GLASS = new BreakingRules();
    private static final GrantRules GRANTS = new GrantRules();
    private static final Access ACCESS = new Access(List.of(WAYS.openingGranted(), WAYS.acceptingGranted(),
            WAYS.readingGranted(), WAYS.answeringGranted(), WAYS.openingBroken(), WAYS.acceptingBroken(), WAYS.readingBroken(),
            GLASS.trying(), GLASS.breaking(), GLASS.seeingBroken(), GLASS.reviewing(), GRANTS.askingForAGrant(),
            GRANTS.giving(), GRANTS.decliningAGrant(), GRANTS.withdrawing(), GRANTS.seeingAGrant()));
    private static final BodyId ELSEWHERE = new BodyId(new UUID(1, 9));
    private static final OfficerId DAN = new OfficerId(new UUID(3, 9));
    private static final Way GRANTED = new Way.Granted(AT.plusSeconds(1));
    private static final Way BROKEN = new Way.Broken(AT.plusSeconds(1));

    @Test
    void eachWayHasItsOwnActsAndNoOther() {
        assertThat(WayRules.instead(ReceivingRules.READ, new Way.Addressed())).isEmpty();
        assertThat(WayRules.instead(ReceivingRules.OPEN, GRANTED)).contains(WayRules.OPEN_GRANTED);
        assertThat(WayRules.instead(ReceivingRules.ACCEPT, GRANTED)).contains(WayRules.ACCEPT_GRANTED);
        assertThat(WayRules.instead(ReceivingRules.READ, GRANTED)).contains(WayRules.READ_GRANTED);
        assertThat(WayRules.instead(ReceivingRules.ANSWER, GRANTED)).contains(WayRules.ANSWER_GRANTED);
        assertThat(WayRules.instead(ReceivingRules.DISPOSE, GRANTED)).isEmpty();
        assertThat(WayRules.instead(ReceivingRules.OPEN, BROKEN)).contains(WayRules.OPEN_BROKEN);
        assertThat(WayRules.instead(ReceivingRules.ACCEPT, BROKEN)).contains(WayRules.ACCEPT_BROKEN);
        assertThat(WayRules.instead(ReceivingRules.READ, BROKEN)).contains(WayRules.READ_BROKEN);
        assertThat(WayRules.instead(ReceivingRules.ANSWER, BROKEN)).isEmpty();
        assertThat(WayRules.instead(ReceivingRules.DISPOSE, BROKEN)).isEmpty();
    }

    @Test
    void aWayClosesAtItsMomentAndLeadsNowhereElse() {
        assertThat(reading(WayRules.READ_GRANTED, GRANTED, SAFEGUARDING_LEAD)).isEmpty();
        assertThat(reading(WayRules.READ_BROKEN, BROKEN, SAFEGUARDING_LEAD)).isEmpty();
        assertThat(reading(WayRules.READ_GRANTED, new Way.Granted(AT), SAFEGUARDING_LEAD)).containsExactly("sharing.granted-to-you");
        assertThat(reading(WayRules.READ_BROKEN, new Way.Broken(AT), SAFEGUARDING_LEAD)).containsExactly("sharing.broken-by-you");
        assertThat(reading(WayRules.READ_GRANTED, BROKEN, SAFEGUARDING_LEAD)).containsExactly("sharing.granted-to-you");
        assertThat(reading(WayRules.READ_BROKEN, GRANTED, SAFEGUARDING_LEAD)).containsExactly("sharing.broken-by-you");
    }

    @Test
    void aReceivingRoleReadsByAGrantAndOneThatMayBreakThroughGlass() {
        assertThat(reading(WayRules.READ_GRANTED, GRANTED, PANEL_CHAIR)).isEmpty();
        assertThat(reading(WayRules.READ_GRANTED, GRANTED, ORIGINATOR)).containsExactly("sharing.holds-a-receiving-role");
        assertThat(reading(WayRules.READ_BROKEN, BROKEN, PANEL_CHAIR)).containsExactly("sharing.role-may-break-the-glass");
    }

    @Test
    void theTermsAreThoseOfEveryone() {
        var unaccepted = visit(false, AT.plusSeconds(60), Cast.PREVENT);
        for (var act : List.of(WayRules.OPEN_GRANTED, WayRules.ACCEPT_GRANTED, WayRules.READ_GRANTED, WayRules.ANSWER_GRANTED)) {
            assertThat(asking(act, new Opened(visit(true, AT, Cast.PREVENT), GRANTED))).containsExactly("sharing.still-shared");
            assertThat(asking(act, new Opened(visit(true, AT.plusSeconds(1), new Purpose("serious-crime")), GRANTED)))
                    .containsExactly("sharing.for-the-purpose-it-was-sent");
        }
        for (var act : List.of(WayRules.OPEN_BROKEN, WayRules.ACCEPT_BROKEN, WayRules.READ_BROKEN)) {
            assertThat(asking(act, new Opened(visit(true, AT, Cast.PREVENT), BROKEN))).containsExactly("sharing.still-shared");
            assertThat(asking(act, new Opened(visit(true, AT.plusSeconds(1), new Purpose("serious-crime")), BROKEN)))
                    .containsExactly("sharing.for-the-purpose-it-was-sent");
        }
        assertThat(asking(WayRules.OPEN_GRANTED, new Opened(unaccepted, GRANTED))).isEmpty();
        assertThat(asking(WayRules.ACCEPT_BROKEN, new Opened(unaccepted, BROKEN))).isEmpty();
        assertThat(asking(WayRules.READ_GRANTED, new Opened(unaccepted, GRANTED))).containsExactly("sharing.terms-are-accepted");
        assertThat(asking(WayRules.ANSWER_GRANTED, new Opened(unaccepted, GRANTED))).containsExactly("sharing.terms-are-accepted");
        assertThat(asking(WayRules.READ_BROKEN, new Opened(unaccepted, BROKEN))).containsExactly("sharing.terms-are-accepted");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void threeRolesMayTryToBreakTheGlass(Role role) {
        boolean may = EnumSet.of(SAFEGUARDING_LEAD, PREVENT_OFFICER, DISCLOSURE_OFFICER).contains(role);
        assertThat(Paper.refusing(ACCESS.decide(Paper.viewer(ANN, role), BreakingRules.TRY, new BreakingRules.Attempt(0))))
                .isEqualTo(may ? Set.of() : Set.of("sharing.role-may-break-the-glass"));
    }

    @Test
    void theFifthMissIsTheLastAndOldProofIsNone() {
        assertThat(trying(Paper.reader(), 4)).isEmpty();
        assertThat(trying(Paper.reader(), 5)).containsExactly("sharing.few-references-led-nowhere");
        var viewer = Paper.reader();
        var stale = new Viewer(viewer.officer(), "Bea", viewer.body(), "School", viewer.bodyKind(), "ENGLAND", viewer.roles(),
                Set.of(), viewer.inForce(), AT, AT.minus(Duration.ofMinutes(15)).minusSeconds(1), null);
        assertThat(trying(stale, 0)).containsExactly(Proof.LATELY);
    }

    @Test
    void whateverIsWrongWithAReferenceIsOneRule() {
        assertThat(breaking(Optional.of(visit(false, AT.plusSeconds(1), Cast.PREVENT)))).isEmpty();
        var wrong = "sharing.named-is-shared-with-your-body";
        assertThat(breaking(Optional.empty())).containsExactly(wrong);
        assertThat(breaking(Optional.of(visit(false, AT, Cast.PREVENT)))).containsExactly(wrong);
        var elsewhere = new Visit(Paper.envelope(), Set.of(new Address(ELSEWHERE, PANEL_CHAIR)), Optional.empty());
        assertThat(breaking(Optional.of(elsewhere))).containsExactly(wrong);
    }

    @Test
    void anApproverOfTheOriginatorReviewsOnce() {
        var word = new BreakingRules.Word(broken(DAN), true);
        assertThat(reviewing(Paper.viewer(BEA, APPROVER), word)).isEmpty();
        assertThat(reviewing(Paper.viewer(BEA, ORIGINATOR), word)).containsExactly("sharing.originating-approver-reviews");
        assertThat(reviewing(Paper.viewer(BEA, APPROVER), new BreakingRules.Word(broken(BEA), true)))
                .containsExactly("sharing.someone-else-reviews");
        var lookedInto = broken(DAN, Outcome.TO_BE_LOOKED_INTO);
        assertThat(reviewing(Paper.viewer(BEA, APPROVER), new BreakingRules.Word(lookedInto, true))).isEmpty();
        assertThat(reviewing(Paper.viewer(BEA, APPROVER), new BreakingRules.Word(lookedInto, false)))
                .containsExactly("sharing.review-is-open");
        for (var concluded : List.of(Outcome.JUSTIFIED, Outcome.NOT_JUSTIFIED)) {
            assertThat(reviewing(Paper.viewer(BEA, APPROVER), new BreakingRules.Word(broken(DAN, concluded), true)))
                    .containsExactly("sharing.review-is-open");
        }
    }

    @Test
    void aGrantEndsWithinFourteenDaysAndNamesAColleague() {
        var fortnight = AT.plus(Duration.ofDays(14));
        assertThat(askingFor(DAN, AT.plusSeconds(1))).isEmpty();
        assertThat(askingFor(DAN, fortnight)).isEmpty();
        assertThat(askingFor(DAN, AT)).containsExactly("sharing.grant-ends-soon");
        assertThat(askingFor(DAN, fortnight.plusSeconds(1))).containsExactly("sharing.grant-ends-soon");
        assertThat(askingFor(ANN, fortnight)).containsExactly("sharing.grant-names-a-colleague");
    }

    @Test
    void anApproverOfTheOriginatorGivesWhatStillWaitsOfWhatIsStillShared() {
        var waits = grant(new Grant.State.Asked(), AT.plusSeconds(1));
        var bea = Paper.viewer(BEA, APPROVER);
        assertThat(giving(bea, waits, true)).isEmpty();
        assertThat(giving(bea, waits, false)).containsExactly("sharing.grant-is-of-what-is-shared");
        assertThat(giving(Paper.viewer(BEA, ORIGINATOR), waits, true)).containsExactly("sharing.originating-approver-decides-on-grants");
        assertThat(giving(bea, grant(new Grant.State.Asked(), AT), true)).containsExactly("sharing.grant-is-still-asked");
        assertThat(giving(bea, grant(new Grant.State.Declined(BEA, AT, "No."), AT.plusSeconds(1)), true))
                .containsExactly("sharing.grant-is-still-asked");
        assertThat(Paper.refusing(ACCESS.decide(bea, GrantRules.DECLINE, new GrantRules.Deciding(waits, false)))).isEmpty();
    }

    @Test
    void whoAskedOrTheOriginatorWithdrawsWhatStandsOrWaits() {
        var given = grant(new Grant.State.Given(BEA, AT), AT.plusSeconds(1));
        assertThat(withdrawing(Paper.viewer(BEA, ORIGINATOR), given)).isEmpty();
        assertThat(withdrawing(Paper.viewer(ANN), given)).as("whoever asked").isEmpty();
        assertThat(withdrawing(Paper.viewer(DAN, SAFEGUARDING_LEAD), given)).containsExactly("sharing.originating-side-or-asker-withdraws");
        assertThat(withdrawing(Paper.viewer(ANN), grant(new Grant.State.Given(BEA, AT), AT))).containsExactly("sharing.grant-stands-or-waits");
        assertThat(withdrawing(Paper.viewer(ANN), grant(new Grant.State.Withdrawn(ANN, AT, "Back."), AT.plusSeconds(1))))
                .containsExactly("sharing.grant-stands-or-waits");
    }

    private static Set<String> reading(Act<Opened> act, Way way, Role role) {
        return Paper.refusing(ACCESS.decide(Paper.viewer(BEA, role), act,
                new Opened(visit(true, AT.plusSeconds(1), Cast.PREVENT), way)));
    }

    private static Set<String> asking(Act<Opened> act, Opened it) {
        return Paper.refusing(ACCESS.decide(Paper.reader(), act, it));
    }

    private static Set<String> trying(Viewer viewer, int misses) {
        return Paper.refusing(ACCESS.decide(viewer, BreakingRules.TRY, new BreakingRules.Attempt(misses)));
    }

    private static Set<String> breaking(Optional<Visit> found) {
        return Paper.refusing(ACCESS.decide(Paper.reader(), BreakingRules.BREAK, new BreakingRules.Named(found)));
    }

    private static Set<String> reviewing(Viewer viewer, BreakingRules.Word word) {
        return Paper.refusing(ACCESS.decide(viewer, BreakingRules.REVIEW, word));
    }

    private static Set<String> askingFor(OfficerId colleague, Instant until) {
        var visit = new Visit(Paper.envelope(), Set.of(new Address(Paper.SCHOOL, SAFEGUARDING_LEAD)), Optional.empty());
        return Paper.refusing(ACCESS.decide(Paper.reader(), GrantRules.ASK,
                new GrantRules.Asking(visit, Set.of(DAN), colleague, until)));
    }

    private static Set<String> giving(Viewer viewer, Grant grant, boolean shared) {
        return Paper.refusing(ACCESS.decide(viewer, GrantRules.GIVE, new GrantRules.Deciding(grant, shared)));
    }

    private static Set<String> withdrawing(Viewer viewer, Grant grant) {
        return Paper.refusing(ACCESS.decide(viewer, GrantRules.WITHDRAW, grant));
    }

    /// Of what was addressed to the panel chair of the viewer's body.
    private static Visit visit(boolean accepted, Instant until, Purpose stated) {
        var it = Paper.envelope();
        return new Visit(new Envelope(it.id(), it.reference(), it.from(), it.agreement(), it.purpose(), it.about(), it.terms(),
                it.sentAt(), it.answerDue(), until, null, accepted, 0, null, null),
                Set.of(new Address(Paper.SCHOOL, PANEL_CHAIR)), Optional.of(stated));
    }

    /// Of what the viewer's body had sent elsewhere.
    private static Breaking broken(OfficerId by, Outcome... said) {
        return new Breaking(new UUID(5, 1), Paper.ID, "D-1111-1111", ELSEWHERE, by, AT, AT.plusSeconds(3600),
                new Breaking.Why("a", "b", "c"), Paper.POLICE, Paper.DAY, Set.of(),
                List.of(said).stream().map(it -> new Breaking.Review(BEA, AT, it, "Because.")).toList());
    }

    /// Asked for by Ann.
    private static Grant grant(Grant.State state, Instant until) {
        return new Grant(new UUID(6, 1), Paper.ID, "D-1111-1111", ELSEWHERE, SAFEGUARDING_LEAD, ANN, AT, DAN, until,
                "Leave.", Paper.POLICE, state);
    }
}
