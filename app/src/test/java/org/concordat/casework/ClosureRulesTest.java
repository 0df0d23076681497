package org.concordat.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.casework.CasePaper.PAT;
import static org.concordat.casework.CasePaper.QUINN;
import static org.concordat.casework.CasePaper.ROBIN;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.concordat.access.Access;
import org.concordat.access.Act;
import org.concordat.access.Because;
import org.concordat.access.Decision;
import org.concordat.access.Role;
import org.concordat.kernel.OfficerId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Each rule of closing, with a case that it refuses.
class ClosureRulesTest {

    private static final ClosureRules RULES = new ClosureRules();
    private static final Access ACCESS = new Access(List.of(RULES.proposingClosures(), RULES.confirmingClosures(),
            RULES.refusingClosures(), RULES.withdrawingClosures()));
    private static final Set<ClosureGround> EXPLAINED = Set.of(ClosureGround.EXPLAINED);
    private static final Set<Closure.Key> NOTHING = Set.of();
    private static final Set<Closure.Key> SOMETHING = Set.of(CasePaper.awaited());
    private static final Closure.State WAITS = new Closure.State.Proposed();

    @Test
    void itsOwnerProposesOneAtATime() {
        assertThat(proposing(QUINN, Stage.SIGNPOSTED, EXPLAINED, NOTHING, NOTHING, false)).isEmpty();
        assertThat(proposing(PAT, Stage.SIGNPOSTED, EXPLAINED, NOTHING, NOTHING, false)).containsExactly("casework.owner-acts");
        assertThat(proposing(QUINN, Stage.SIGNPOSTED, EXPLAINED, NOTHING, NOTHING, true))
                .containsExactly("casework.one-closure-at-a-time");
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void onceItIsAssessed(Stage stage) {
        var open = Set.of(Stage.TO_PANEL, Stage.SIGNPOSTED, Stage.POLICE_LED, Stage.SUPPORT_ENDED, Stage.NOTHING_MORE).contains(stage);
        assertThat(proposing(QUINN, stage, EXPLAINED, NOTHING, NOTHING, false))
                .isEqualTo(open ? List.of() : List.of("casework.closed-once-assessed"));
    }

    @ParameterizedTest
    @EnumSource(ClosureGround.class)
    void absenceOfIdeologyAloneNeverSuffices(ClosureGround ground) {
        assertThat(proposing(QUINN, Stage.SIGNPOSTED, Set.of(ground), NOTHING, NOTHING, false)).isEqualTo(
                ground == ClosureGround.NO_IDEOLOGY ? List.of("casework.absence-of-ideology-alone-never-suffices") : List.of());
        assertThat(proposing(QUINN, Stage.SIGNPOSTED, EnumSet.of(ground, ClosureGround.EXPLAINED), NOTHING, NOTHING, false)).isEmpty();
    }

    @Test
    void eachAnswerThatIsAwaitedIsNamedAndNoOther() {
        assertThat(proposing(QUINN, Stage.SIGNPOSTED, EXPLAINED, SOMETHING, SOMETHING, false)).isEmpty();
        assertThat(proposing(QUINN, Stage.SIGNPOSTED, EXPLAINED, NOTHING, SOMETHING, false))
                .containsExactly("casework.each-answer-awaited-is-named");
        assertThat(proposing(QUINN, Stage.SIGNPOSTED, EXPLAINED, SOMETHING, NOTHING, false))
                .containsExactly("casework.each-answer-awaited-is-named");
    }

    @Test
    void somebodyElseConfirmsWhatStandsAsItWasProposed() {
        assertThat(failed(PAT, ClosureRules.CONFIRM, CasePaper.closing(Stage.SIGNPOSTED, QUINN, WAITS, NOTHING))).isEmpty();
        assertThat(failed(QUINN, ClosureRules.CONFIRM, CasePaper.closing(Stage.SIGNPOSTED, QUINN, WAITS, NOTHING)))
                .containsExactly("casework.someone-else-answers-a-closure");
        assertThat(failed(PAT, ClosureRules.CONFIRM, CasePaper.closing(Stage.SIGNPOSTED, QUINN, WAITS, SOMETHING)))
                .containsExactly("casework.nothing-more-is-awaited");
        assertThat(failed(PAT, ClosureRules.CONFIRM, CasePaper.closing(Stage.HELD, QUINN, WAITS, NOTHING)))
                .containsExactly("casework.case-can-close-still");
        assertThat(failed(PAT, ClosureRules.CONFIRM, CasePaper.closing(Stage.SIGNPOSTED, ROBIN, WAITS, NOTHING)))
                .containsExactly("casework.whoever-proposed-owns-it-still");
        assertThat(failed(PAT, ClosureRules.CONFIRM, CasePaper.closing(Stage.SIGNPOSTED, QUINN,
                new Closure.State.Refused(PAT, CasePaper.AT, "No."), NOTHING))).containsExactly("casework.closure-waits");
    }

    @Test
    void somebodyElseRefusesAndWhoeverProposedTakesItBack() {
        var it = CasePaper.closing(Stage.HELD, ROBIN, WAITS, SOMETHING);
        assertThat(failed(PAT, ClosureRules.REFUSE, it)).as("also of an owner before").isEmpty();
        assertThat(failed(ROBIN, ClosureRules.REFUSE, it)).containsExactly("casework.someone-else-answers-a-closure");
        assertThat(failed(ROBIN, ClosureRules.WITHDRAW, it)).isEmpty();
        assertThat(failed(PAT, ClosureRules.WITHDRAW, it)).containsExactly("casework.whoever-proposed-withdraws");
        var answered = CasePaper.closing(Stage.CLOSED, ROBIN, new Closure.State.Confirmed(PAT, CasePaper.AT), NOTHING);
        assertThat(failed(ROBIN, ClosureRules.WITHDRAW, answered)).containsExactly("casework.closure-waits");
        assertThat(failed(PAT, ClosureRules.REFUSE, answered)).containsExactly("casework.closure-waits");
    }

    private static List<String> proposing(OfficerId by, Stage stage, Set<ClosureGround> classes, Set<Closure.Key> named,
            Set<Closure.Key> awaited, boolean proposed) {
        return failed(by, ClosureRules.PROPOSE, new ClosureRules.Proposing(CasePaper.at(stage), classes, named, awaited, Set.of(), Set.of(), proposed, false));
    }

    private static <T> List<String> failed(OfficerId by, Act<T> act, T it) {
        return ACCESS.decide(CasePaper.viewer(by, Role.PREVENT_OFFICER), act, it) instanceof Decision.Refused why
                ? why.failed().stream().map(Because::rule).toList() : List.of();
    }
}
