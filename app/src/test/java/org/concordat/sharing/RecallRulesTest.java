package org.concordat.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.access.Role.APPROVER;
import static org.concordat.access.Role.ORIGINATOR;
import static org.concordat.sharing.Paper.BEA;
import static org.concordat.sharing.Paper.viewer;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.concordat.access.Access;
import org.concordat.access.Act;
import org.concordat.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecallRulesTest {

    private static final RecallRules RULES = new RecallRules();
    private static final Access ACCESS = new Access(List.of(RULES.recalling(), RULES.seeing()));
    private static final Disclosure SENT = Paper.disclosure(new Disclosure.State.Sent(BEA, Paper.AT));

    @ParameterizedTest
    @EnumSource(Role.class)
    void theOriginatingSideRecallsAndSees(Role role) {
        boolean originating = EnumSet.of(ORIGINATOR, APPROVER).contains(role);
        assertThat(asking(RecallRules.RECALL, role, SENT))
                .isEqualTo(originating ? Set.of() : Set.of("sharing.originating-side-recalls"));
        assertThat(asking(RecallRules.SEE, role, SENT))
                .isEqualTo(originating ? Set.of() : Set.of("sharing.originating-side-sees"));
    }

    @Test
    void onlyWhatWaitsOrIsSentIsRecalled() {
        for (var state : Paper.states()) {
            boolean open = state instanceof Disclosure.State.Proposed || state instanceof Disclosure.State.Sent;
            assertThat(asking(RecallRules.RECALL, ORIGINATOR, Paper.disclosure(state))).as(state.toString())
                    .isEqualTo(open ? Set.of() : Set.of("sharing.not-ended-yet"));
        }
    }

    @Test
    void anotherBodysIsNotSeen() {
        var theirs = Paper.disclosure(Paper.SCHOOL, new Disclosure.State.Proposed());
        assertThat(asking(RecallRules.SEE, ORIGINATOR, theirs)).containsExactly("sharing.originating-side-sees");
        assertThat(asking(RecallRules.SEE, APPROVER, theirs)).containsExactly("sharing.originating-side-sees");
    }

    private static Set<String> asking(Act<Disclosure> act, Role role, Disclosure it) {
        return Paper.refusing(ACCESS.decide(viewer(BEA, role), act, it));
    }
}
