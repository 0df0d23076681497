package org.concordat.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.concordat.kernel.OfficerId;
import org.junit.jupiter.api.Test;

class ActIdTest {

    private static final OfficerId ANN = new OfficerId(UUID.fromString("00000000-0000-4000-8000-000000000001"));
    private static final OfficerId BEA = new OfficerId(UUID.fromString("00000000-0000-4000-8000-000000000002"));
    private static final String WHERE = "/approvals/1/approve";
    private static final UUID ONCE = UUID.fromString("00000000-0000-4000-8000-000000000003");

    @Test
    void aRepeatedSubmitIsTheSameAct() {
        assertThat(ActId.of(ANN, WHERE, ONCE)).isEqualTo(ActId.of(ANN, WHERE, ONCE)).isNotEqualTo(ActId.of(ANN, WHERE, ANN.value()));
    }

    @Test
    void nobodyActsUnderTheIdTheyName() {
        assertThat(ActId.of(ANN, WHERE, ONCE)).isNotEqualTo(ONCE).isNotEqualTo(ActId.of(BEA, WHERE, ONCE));
        assertThat(ActId.of(BEA, WHERE, ANN.value())).isNotEqualTo(ActId.of(ANN, WHERE, BEA.value()));
    }

    @Test
    void theIdOfOneFormIsAnotherActWhereItWasNotShown() {
        assertThat(ActId.of(ANN, WHERE, ONCE)).isNotEqualTo(ActId.of(ANN, "/approvals/2/approve", ONCE));
    }

    @Test
    void saysOfItselfThatItIsMadeByAnApplication() {
        assertThat(ActId.of(ANN, WHERE, ONCE).version()).isEqualTo(8);
        assertThat(ActId.of(ANN, WHERE, ONCE).variant()).isEqualTo(2);
    }
}
