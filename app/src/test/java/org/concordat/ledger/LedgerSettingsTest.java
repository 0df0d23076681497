package org.concordat.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A checkpoint is shown at least every second while there is work: no setting takes that away.
class LedgerSettingsTest {

    private static LedgerSettings with(int paceMillis, int patienceMillis) {
        return new LedgerSettings(null, null, "", null, Duration.ofSeconds(30), Duration.ofMillis(paceMillis),
                Duration.ofMillis(patienceMillis), false);
    }

    @Test
    void whatLeavesASecondIsTaken() {
        assertThat(with(400, 500).patience()).hasMillis(500);
        assertThat(with(0, 999).pace()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"1000,0", "0,1000", "500,500", "999,2", "-1,0", "0,-1", "400,60000"})
    void whatDoesNotIsRefused(int pace, int patience) {
        assertThatThrownBy(() -> with(pace, patience)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("less than a second");
    }
}
