package org.concordat.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.access.Role.ADMINISTRATOR;
import static org.concordat.access.Role.APPROVER;
import static org.concordat.access.Role.DISCLOSURE_OFFICER;
import static org.concordat.access.Role.ORIGINATOR;
import static org.concordat.access.Role.PREVENT_OFFICER;
import static org.concordat.requests.RequestPaper.ANN;
import static org.concordat.requests.RequestPaper.BEA;
import static org.concordat.requests.RequestPaper.DAY;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.concordat.access.Access;
import org.concordat.access.Act;
import org.concordat.access.Decision;
import org.concordat.access.Role;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.GatewayId;
import org.concordat.kernel.Purpose;
import org.concordat.sharing.Cast;
import org.concordat.sharing.DisclosureId;
import org.concordat.sharing.Inquiring;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Each rule, with a case that it refuses.
class RequestRulesTest {

    private static final Access ACCESS = new Access(List.of(new RequestRules().writingRequests(),
            new RequestRules().savingRequests(), new RequestRules().proposingRequests(),
            new RequestRules().takingRequestsBack(), new RequestRules().withdrawingRequests(), new RequestRules().reminding(),
            new RequestApprovalRules().approvingRequests(), new RequestApprovalRules().decliningRequests(),
            new ResponseRules().readingRequestsToUs(), new ResponseRules().takingRequests(), new ResponseRules().givingBack(),
            new ResponseRules().nothingHeld(), new ResponseRules().refusing(), new ResponseRules().handing(),
            new ResponseRules().preparingDisclosures()));

    private static final Viewer ORIGINATES = RequestPaper.viewer(ANN, ORIGINATOR);

    @Test
    void anOriginatorOrPartnerAsks() {
        assertThat(failed(ORIGINATES, RequestRules.PROPOSE, RequestPaper.composing())).isEmpty();
        assertThat(failed(RequestPaper.viewer(ANN, PREVENT_OFFICER), RequestRules.PROPOSE, RequestPaper.composing())).isEmpty();
        assertThat(failed(RequestPaper.viewer(ANN, ADMINISTRATOR, APPROVER), RequestRules.PROPOSE, RequestPaper.composing()))
                .containsExactly("requests.asker-asks");
        assertThat(failed(RequestPaper.viewer(ANN, Role.INTERVENTION_PROVIDER), RequestRules.PROPOSE, RequestPaper.composing()))
                .as("who is asked").containsExactly("requests.asker-asks");
    }

    @Test
    void underAnAgreementInForceOfAllOfThemForThePurposeAndTheGateways() {
        var it = RequestPaper.composing();
        assertThat(failed(ORIGINATES, RequestRules.PROPOSE, new Composing(it.draft(), Optional.empty(), it.inBeing(),
                it.question(), it.answers()))).contains("requests.agreement-in-force");
        var stranger = new BodyId(new UUID(1, 9));
        assertThat(proposing(new RequestPart.Whom(Set.of(RequestPaper.SCHOOL, stranger), Cast.PREVENT)))
                .containsExactlyInAnyOrder("requests.asks-parties", "requests.asks-bodies-in-being");
        assertThat(proposing(new RequestPart.Whom(Set.of(RequestPaper.POLICE), Cast.PREVENT)))
                .contains("requests.asks-others");
        assertThat(proposing(new RequestPart.Whom(Set.of(RequestPaper.SCHOOL), new Purpose("serious-violence"))))
                .containsExactly("requests.agreement-serves-the-purpose");
        assertThat(proposing(new RequestPart.Way(RequestPaper.AGREEMENT, Cast.CHANNEL, new GatewayId("cda-1998-s115"))))
                .containsExactly("requests.agreement-uses-the-gateways");
        assertThat(proposing(new RequestPart.Way(RequestPaper.AGREEMENT, new GatewayId("cda-1998-s115"), Cast.CHANNEL)))
                .containsExactly("requests.agreement-uses-the-gateways");
    }

    @Test
    void throughGatewaysThatAreOpenBothWays() {
        var it = RequestPaper.composing();
        var there = new Composing(it.draft(), it.terms(), it.inBeing(), Optional.of(RequestPaper.closed()), it.answers());
        var back = new Composing(it.draft(), it.terms(), it.inBeing(), it.question(), List.of(RequestPaper.closed()));
        assertThat(failed(ORIGINATES, RequestRules.PROPOSE, there)).contains("requests.question-may-travel");
        assertThat(failed(ORIGINATES, RequestRules.PROPOSE, back)).containsExactly("requests.answers-may-travel");
        assertThat(failed(ORIGINATES, RequestRules.SAVE, there)).containsExactly("requests.way-chosen-is-open");
        assertThat(failed(ORIGINATES, RequestRules.SAVE, back)).containsExactly("requests.way-chosen-is-open");
        assertThat(failed(ORIGINATES, RequestRules.SAVE, back.withoutLaw())).isEmpty();
    }

    @Test
    void withEveryNeedAnsweredAndNothingAboveOfficial() {
        assertThat(proposing(new RequestPart.Why(Inquiring.WHY, Map.of()))).containsExactly("requests.needs-are-answered");
        var what = AskingOpenly.about("Jo Example");
        assertThat(proposing(new RequestPart.What(what.subject(), "SECRET\nWhat?", true, false)))
                .containsExactly("requests.official-at-most");
    }

    @Test
    void someoneElseWhoApprovesDecides() {
        var waits = pending(new Request.State.Waiting());
        assertThat(failed(RequestPaper.viewer(BEA, APPROVER), RequestApprovalRules.APPROVE, waits)).isEmpty();
        assertThat(failed(RequestPaper.viewer(BEA, ORIGINATOR), RequestApprovalRules.APPROVE, waits))
                .containsExactly("requests.approver-decides");
        assertThat(failed(RequestPaper.viewer(ANN, APPROVER), RequestApprovalRules.APPROVE, waits))
                .containsExactly("requests.someone-else-decides");
        assertThat(failed(RequestPaper.viewer(ANN, APPROVER), RequestApprovalRules.DECLINE, waits.request()))
                .containsExactly("requests.someone-else-decides");
        assertThat(failed(RequestPaper.viewer(BEA, APPROVER), RequestApprovalRules.APPROVE,
                pending(new Request.State.Sent(BEA)))).containsExactly("requests.still-waits");
    }

    @Test
    void theLawIsAskedAgainAtApproval() {
        var it = RequestPaper.composing();
        var closed = new RequestApprovalRules.Pending(RequestPaper.request(new Request.State.Waiting()),
                new Composing(it.draft(), Optional.empty(), Set.of(), Optional.of(RequestPaper.closed()),
                        List.of(RequestPaper.closed())));
        assertThat(failed(RequestPaper.viewer(BEA, APPROVER), RequestApprovalRules.APPROVE, closed)).contains(
                "requests.agreement-in-force", "requests.asks-parties", "requests.agreement-serves-the-purpose",
                "requests.agreement-uses-the-gateways", "requests.asks-bodies-in-being", "requests.question-may-travel",
                "requests.answers-may-travel", "requests.needs-are-answered");
    }

    @Test
    void itsAskerTakesBackWhatWaits() {
        assertThat(failed(ORIGINATES, RequestRules.TAKE_BACK, RequestPaper.request(new Request.State.Waiting()))).isEmpty();
        assertThat(failed(RequestPaper.viewer(BEA, ORIGINATOR), RequestRules.TAKE_BACK,
                RequestPaper.request(new Request.State.Waiting()))).containsExactly("requests.its-asker");
        assertThat(failed(RequestPaper.viewer(ANN, APPROVER), RequestRules.TAKE_BACK,
                RequestPaper.request(new Request.State.Waiting()))).containsExactly("requests.asker-asks");
        assertThat(failed(ORIGINATES, RequestRules.TAKE_BACK, RequestPaper.request(new Request.State.Sent(BEA))))
                .containsExactly("requests.still-waits");
    }

    @ParameterizedTest
    @EnumSource(names = {"ADMINISTRATOR", "SCRUTINY_OFFICER", "BOARD_MEMBER", "AGREEMENT_OWNER", "PREVENT_OFFICER"})
    void othersOfTheBodyAskedNeitherReadNorTake(Role role) {
        assertThat(failed(RequestPaper.viewer(ANN, role), ResponseRules.READ, RequestPaper.line(null)))
                .containsExactly("requests.named-officers-read");
        assertThat(failed(RequestPaper.viewer(ANN, role), ResponseRules.TAKE, RequestPaper.line(null)))
                .containsExactly("requests.named-officers-answer");
    }

    @Test
    void itsOwnerAnswers() {
        var officer = RequestPaper.viewer(ANN, DISCLOSURE_OFFICER);
        for (var act : List.of(ResponseRules.GIVE_BACK, ResponseRules.NOTHING_HELD)) {
            assertThat(failed(officer, act, RequestPaper.line(ANN))).isEmpty();
            assertThat(failed(officer, act, RequestPaper.line(BEA))).containsExactly("requests.its-owner-answers");
            assertThat(failed(officer, act, RequestPaper.line(ANN, RequestPaper.refused())))
                    .containsExactly("requests.waits-for-an-answer");
        }
        assertThat(failed(officer, ResponseRules.REFUSE, new ResponseRules.Refusing(RequestPaper.line(BEA), DAY.plusDays(1))))
                .containsExactly("requests.its-owner-answers");
        assertThat(failed(officer, ResponseRules.REFUSE, new ResponseRules.Refusing(RequestPaper.line(ANN), DAY)))
                .containsExactly("requests.refusal-is-looked-at-again");
        assertThat(failed(officer, ResponseRules.REFUSE, new ResponseRules.Refusing(RequestPaper.line(ANN),
                DAY.plusMonths(6).plusDays(1)))).containsExactly("requests.refusal-is-looked-at-again");
    }

    @Test
    void whoOriginatesAloneReadsAndDoesNotAnswer() {
        assertThat(failed(ORIGINATES, ResponseRules.READ, RequestPaper.line(null))).isEmpty();
        for (var act : List.of(ResponseRules.GIVE_BACK, ResponseRules.NOTHING_HELD)) {
            assertThat(failed(ORIGINATES, act, RequestPaper.line(ANN))).containsExactly("requests.named-officers-answer");
        }
        assertThat(failed(ORIGINATES, ResponseRules.TAKE, RequestPaper.line(null)))
                .containsExactly("requests.named-officers-answer");
        assertThat(failed(ORIGINATES, ResponseRules.REFUSE, new ResponseRules.Refusing(RequestPaper.line(ANN), DAY.plusDays(1))))
                .containsExactly("requests.named-officers-answer");
        assertThat(failed(ORIGINATES, ResponseRules.HAND, new ResponseRules.Handing(RequestPaper.line(ANN), true)))
                .containsExactly("requests.named-officers-answer");
    }

    @Test
    void itsOwnerHandsItToAnOriginator() {
        var officer = RequestPaper.viewer(ANN, DISCLOSURE_OFFICER);
        assertThat(handing(officer, RequestPaper.line(ANN), true)).isEmpty();
        assertThat(handing(officer, RequestPaper.line(ANN), false)).containsExactly("requests.handed-to-an-originator");
        assertThat(handing(officer, RequestPaper.line(BEA), true)).containsExactly("requests.its-owner-answers");
        assertThat(handing(officer, RequestPaper.line(ANN, new Step.Done.NothingHeld()), true))
                .containsExactly("requests.waits-for-an-answer");
        assertThat(handing(officer, RequestPaper.line(ANN, new Step.Done.Preparing(new DisclosureId(new UUID(6, 1)))), true))
                .containsExactly("requests.not-being-prepared");
    }

    @Test
    void nobodyHasTooMuchOpen() {
        var it = RequestPaper.composing();
        assertThat(failed(ORIGINATES, RequestRules.PROPOSE, it.at(new Composing.Pace(false, true))))
                .containsExactly("requests.few-open-of-an-officer");
        assertThat(failed(ORIGINATES, RequestRules.PROPOSE, it.at(new Composing.Pace(true, false))))
                .containsExactly("requests.few-open-of-a-body");
    }

    @Test
    void itsOwnerOrWhoItWasHandedToPreparesIt() {
        assertThat(failed(ORIGINATES, ResponseRules.PREPARE, RequestPaper.line(BEA, new Step.Done.Handed(ANN)))).isEmpty();
        assertThat(failed(RequestPaper.viewer(ANN, ORIGINATOR, DISCLOSURE_OFFICER), ResponseRules.PREPARE,
                RequestPaper.line(ANN))).isEmpty();
        assertThat(failed(ORIGINATES, ResponseRules.PREPARE, RequestPaper.line(BEA)))
                .containsExactly("requests.owner-has-it-composed");
        assertThat(failed(ORIGINATES, ResponseRules.PREPARE, RequestPaper.line(BEA, new Step.Done.Handed(BEA))))
                .containsExactly("requests.owner-has-it-composed");
        assertThat(failed(ORIGINATES, ResponseRules.PREPARE, RequestPaper.line(null, new Step.Done.Handed(ANN))))
                .containsExactly("requests.somebody-has-taken-it");
        assertThat(failed(RequestPaper.viewer(ANN, DISCLOSURE_OFFICER), ResponseRules.PREPARE, RequestPaper.line(ANN)))
                .containsExactly("requests.originator-prepares");
        assertThat(failed(ORIGINATES, ResponseRules.PREPARE, RequestPaper.line(BEA,
                new Step.Done.Handed(ANN), new Step.Done.Preparing(new DisclosureId(new UUID(6, 1)))))).containsExactly("requests.not-being-prepared");
    }

    @Test
    void remindedWhileAnAnswerIsOwedAndSeldom() {
        assertThat(failed(ORIGINATES, RequestRules.REMIND, RequestPaper.line(null))).isEmpty();
        assertThat(failed(ORIGINATES, RequestRules.REMIND, RequestPaper.line(null, Line.Hold.BODY_NOT_IN_BEING)))
                .containsExactly("requests.an-answer-is-owed");
        assertThat(failed(ORIGINATES, RequestRules.REMIND, RequestPaper.line(null, new Step.Done.NothingHeld())))
                .containsExactly("requests.an-answer-is-owed");
        assertThat(failed(ORIGINATES, RequestRules.REMIND, RequestPaper.line(null, RequestPaper.reminded(1))))
                .containsExactly("requests.reminded-seldom");
    }

    private static RequestApprovalRules.Pending pending(Request.State state) {
        return new RequestApprovalRules.Pending(RequestPaper.request(state), RequestPaper.composing());
    }

    private static List<String> proposing(RequestPart other) {
        return failed(ORIGINATES, RequestRules.PROPOSE, RequestPaper.composing(other));
    }

    private static List<String> handing(Viewer viewer, Line line, boolean toAnOriginator) {
        return failed(viewer, ResponseRules.HAND, new ResponseRules.Handing(line, toAnOriginator));
    }

    private static <T> List<String> failed(Viewer viewer, Act<T> act, T thing) {
        return ACCESS.decide(viewer, act, thing) instanceof Decision.Refused refused
                ? refused.failed().stream().map(because -> because.rule()).toList() : List.of();
    }
}
