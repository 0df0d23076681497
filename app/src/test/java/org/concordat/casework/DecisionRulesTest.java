package org.concordat.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.casework.CasePaper.PAT;
import static org.concordat.casework.CasePaper.QUINN;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.access.Access;
import org.concordat.access.Because;
import org.concordat.access.Decision;
import org.concordat.access.Role;
import org.concordat.kernel.GatewayId;
import org.concordat.kernel.OfficerId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Each rule of deciding, with a case that it refuses.
class DecisionRulesTest {

    private static final Access ACCESS = new Access(List.of(new DecisionRules().deciding()));
    private static final GatewayId OTHER = new GatewayId("cda-1998-s115");
    private static final CaseDecision ASSESSED = CasePaper.decided(2, Choice.Assessment.SIGNPOST, Stage.TO_ASSESS, CasePaper.AT, null);

    @Test
    void itsOwnerDecides() {
        var it = deciding(Stage.TO_ASSESS, Choice.Assessment.PANEL, DecisionRules.CHANNEL, true, null);
        assertThat(failed(QUINN, it)).isEmpty();
        assertThat(failed(PAT, it)).containsExactly("casework.owner-acts");
    }

    @Test
    void inOrder() {
        assertThat(failed(QUINN, deciding(Stage.RECEIVED, Choice.Assessment.POLICE_LED, null, false, null)))
                .containsExactly("casework.decided-in-order");
        assertThat(failed(QUINN, deciding(Stage.HELD, Choice.Assessment.PANEL, DecisionRules.CHANNEL, true, null)))
                .as("a live investigation stands in the way").containsExactly("casework.decided-in-order");
        assertThat(failed(QUINN, deciding(Stage.HELD, Choice.Assessment.POLICE_LED, null, false, null))).isEmpty();
    }

    @Test
    void whatLeavesHasAGatewayInForceAndWhatStaysHasNone() {
        assertThat(failed(QUINN, deciding(Stage.TO_ASSESS, Choice.Assessment.SIGNPOST, OTHER, true, null))).isEmpty();
        assertThat(failed(QUINN, deciding(Stage.TO_ASSESS, Choice.Assessment.SIGNPOST, OTHER, false, null)))
                .containsExactly("casework.gateway-where-something-leaves");
        assertThat(failed(QUINN, deciding(Stage.TO_ASSESS, Choice.Assessment.NO_FURTHER_ACTION, OTHER, true, null)))
                .containsExactly("casework.gateway-where-something-leaves");
        assertThat(failed(QUINN, deciding(Stage.TO_ASSESS, Choice.Assessment.PANEL, OTHER, true, null)))
                .containsExactly("casework.a-panel-is-reached-through-channel");
    }

    @Test
    void nobodyClosesACaseAlone() {
        assertThat(failed(QUINN, deciding(Stage.SIGNPOSTED, Choice.Closing.CLOSED, null, false, null)))
                .containsExactly("casework.closing-takes-two");
    }

    @Test
    void whatAPanelDecidesIsDecidedThere() {
        assertThat(failed(QUINN, deciding(Stage.TO_PANEL, Choice.Panel.ADOPT, null, false, null)))
                .containsExactly("casework.a-panel-decides-itself");
        assertThat(failed(QUINN, deciding(Stage.RECEIVED, Choice.Panel.ADOPT, null, false, null)))
                .containsExactly("casework.a-panel-decides-itself", "casework.decided-in-order");
    }

    @Test
    void whatWasOpenedAgainIsNotCorrected() {
        var reopened = CasePaper.decided(3, Choice.Reopening.REOPENED, Stage.CLOSED, CasePaper.AT, null);
        assertThat(failed(QUINN, new DecisionRules.Deciding(CasePaper.at(Stage.RECEIVED), Choice.Reopening.REOPENED, null, false,
                reopened.id(), Optional.of(reopened)))).containsExactly("casework.the-last-decision-is-corrected");
    }

    @Test
    void theLastIsCorrectedInItsOwnStage() {
        assertThat(failed(QUINN, deciding(Stage.SIGNPOSTED, Choice.Assessment.PANEL, DecisionRules.CHANNEL, true, ASSESSED.id())))
                .isEmpty();
        assertThat(failed(QUINN, deciding(Stage.SIGNPOSTED, Choice.Assessment.PANEL, DecisionRules.CHANNEL, true, new UUID(8, 1))))
                .containsExactly("casework.the-last-decision-is-corrected");
        assertThat(failed(QUINN, deciding(Stage.SIGNPOSTED, Choice.Deconfliction.LIVE, null, false, ASSESSED.id())))
                .as("of another kind").containsExactly("casework.the-last-decision-is-corrected");
    }

    private static DecisionRules.Deciding deciding(Stage stage, Choice choice, @Nullable GatewayId gateway, boolean inForce,
            @Nullable UUID corrects) {
        return new DecisionRules.Deciding(CasePaper.at(stage), choice, gateway, inForce, corrects, Optional.of(ASSESSED));
    }

    private static List<String> failed(OfficerId by, DecisionRules.Deciding it) {
        return ACCESS.decide(CasePaper.viewer(by, Role.PREVENT_OFFICER), DecisionRules.DECIDE, it) instanceof Decision.Refused why
                ? why.failed().stream().map(Because::rule).toList() : List.of();
    }
}
