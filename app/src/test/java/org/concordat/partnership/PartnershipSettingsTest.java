package org.concordat.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class PartnershipSettingsTest {

    @Test
    void namesTwoPeopleOrNobody() {
        assertThat(new PartnershipSettings(List.of()).firstAdministrators()).isEmpty();
        assertThat(new PartnershipSettings(List.of("Robin First", "Kit Second")).firstAdministrators()).hasSize(2);
    }

    @Test
    void refusesOneAloneAndTheSameTwice() {
        for (var names : List.of(List.of("Robin First"), List.of("Robin First", "Robin First"), List.of("A", "B", "C"))) {
            assertThatThrownBy(() -> new PartnershipSettings(names)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
