package org.concordat.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.concordat.kernel.OfficerId;
import org.junit.jupiter.api.Test;

class ActIdTest {

    private static final OfficerId ANN = new OfficerId(UUID.fromString("00000000-0000-4000-8000-000000000001"));
    private static final OfficerId BEA = new OfficerId(UUID.fromString("00000000-0000-4000-8000-000000000002"));
    private static final UUID ONCE = UUID.fromString("00000000-0000-4000-8000-000000000003");

    @Test
    void aRepeatedSubmitIsTheSameAct() {
        assertThat(ActId.of(ANN, ONCE)).isEqualTo(ActId.of(ANN, ONCE)).isNotEqualTo(ActId.of(ANN, ANN.value()));
    }

    @Test
    void nobodyActsUnderTheIdTheyName() {
        assertThat(ActId.of(ANN, ONCE)).isNotEqualTo(ONCE).isNotEqualTo(ActId.of(BEA, ONCE));
        assertThat(ActId.of(BEA, ANN.value())).isNotEqualTo(ActId.of(ANN, BEA.value()));
    }

    @Test
    void saysOfItselfThatItIsMadeByAnApplication() {
        assertThat(ActId.of(ANN, ONCE).version()).isEqualTo(8);
        assertThat(ActId.of(ANN, ONCE).variant()).isEqualTo(2);
    }
}
