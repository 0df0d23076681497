package org.concordat.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.casework.CasePaper.AT;
import static org.concordat.casework.CasePaper.FORCE;
import static org.concordat.casework.CasePaper.PAT;
import static org.concordat.casework.CasePaper.QUINN;

import java.util.List;
import org.concordat.access.Access;
import org.concordat.access.Act;
import org.concordat.access.Because;
import org.concordat.access.Decision;
import org.concordat.access.Role;
import org.concordat.intake.Outcome;
import org.concordat.kernel.GatewayId;
import org.concordat.kernel.OfficerId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Each rule of telling whoever referred, with a case that it refuses.
class TellingRulesTest {

    private static final TellingRules RULES = new TellingRules();
    private static final Access ACCESS = new Access(List.of(RULES.tellingReferrers(), RULES.hearingOfReferrals()));

    @Test
    void itsOwnerTellsWhatAGatewayCarries() {
        assertThat(telling(QUINN, Stage.SIGNPOSTED, Outcome.SIGNPOSTED, true)).isEmpty();
        assertThat(telling(PAT, Stage.SIGNPOSTED, Outcome.SIGNPOSTED, true)).containsExactly("casework.owner-acts");
        assertThat(telling(QUINN, Stage.SIGNPOSTED, Outcome.SIGNPOSTED, false))
                .containsExactly("casework.gateway-carries-what-is-told");
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void nothingIsToldThatIsNotSo(Stage stage) {
        for (var outcome : Outcome.values()) {
            assertThat(telling(QUINN, stage, outcome, true)).isEqualTo(TellingRules.open(stage).contains(outcome) ? List.of()
                    : List.of("casework.told-as-it-stands"));
        }
        assertThat(TellingRules.open(stage)).as("there is always something to say").isNotEmpty();
    }

    /// Nor that the police hold it, or lead it: whoever hears could not tell those from others.
    @Test
    void noOutcomeGivesAwayWhatThePoliceDo() {
        assertThat(TellingRules.open(Stage.HELD)).isEqualTo(TellingRules.open(Stage.RECEIVED))
                .isEqualTo(TellingRules.open(Stage.TO_ASSESS)).containsExactly(Outcome.BEING_LOOKED_AT);
        assertThat(TellingRules.open(Stage.POLICE_LED)).allSatisfy(outcome -> {
            assertThat(TellingRules.open(Stage.SUPPORTED)).contains(outcome);
            assertThat(TellingRules.open(Stage.SIGNPOSTED)).contains(outcome);
        });
    }

    @Test
    void whoeverReferredHearsItInTheirBodyAndInARoleThatRefers() {
        var it = CasePaper.told(PAT, FORCE, Outcome.ACTED, AT);
        assertThat(failed(PAT, TellingRules.HEAR, it, Role.SAFEGUARDING_LEAD)).isEmpty();
        assertThat(failed(QUINN, TellingRules.HEAR, it, Role.SAFEGUARDING_LEAD)).containsExactly("casework.whoever-referred-hears");
        assertThat(failed(PAT, TellingRules.HEAR, CasePaper.told(PAT, CasePaper.OTHER, Outcome.ACTED, AT), Role.SAFEGUARDING_LEAD))
                .containsExactly("casework.heard-in-the-body-that-referred");
        assertThat(failed(PAT, TellingRules.HEAR, it, Role.ADMINISTRATOR)).containsExactly("casework.hears-in-a-role-that-refers");
    }

    @Test
    void whatLeavesNeedsAGatewayThatIsOpenAndWhatStaysNone() {
        assertThat(new Sayable(List.of(), true, List.of()).isCarried()).isFalse();
        assertThat(new Sayable(List.of(), true, List.of()).isCarriedBy(DecisionRules.CHANNEL)).isFalse();
        assertThat(new Sayable(List.of(), false, List.of()).isCarried()).isTrue();
        assertThat(new Sayable(List.of(), false, List.of()).isCarriedBy(null)).isTrue();
        assertThat(new Sayable(List.of(), false, List.of()).isCarriedBy(new GatewayId("any"))).isFalse();
    }

    private static List<String> telling(OfficerId by, Stage stage, Outcome outcome, boolean carried) {
        return failed(by, TellingRules.TELL, new TellingRules.Saying(CasePaper.at(stage), outcome, carried), Role.PREVENT_OFFICER);
    }

    private static <T> List<String> failed(OfficerId by, Act<T> act, T it, Role role) {
        return ACCESS.decide(CasePaper.viewer(by, role), act, it) instanceof Decision.Refused why
                ? why.failed().stream().map(Because::rule).toList() : List.of();
    }
}
