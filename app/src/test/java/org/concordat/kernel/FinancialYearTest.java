package org.concordat.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FinancialYearTest {

    @Test
    void beginsOnTheFirstOfApril() {
        assertThat(FinancialYear.of(LocalDate.of(2026, 3, 31))).hasToString("2025-26");
        assertThat(FinancialYear.of(LocalDate.of(2026, 4, 1))).hasToString("2026-27");
        assertThat(new FinancialYear(2025).last()).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(new FinancialYear(2025).isOver(LocalDate.of(2026, 3, 31))).isFalse();
        assertThat(new FinancialYear(2025).isOver(LocalDate.of(2026, 4, 1))).isTrue();
    }

    @Test
    void isReadAsItIsWritten() {
        assertThat(FinancialYear.of("2025-26")).contains(new FinancialYear(2025));
        assertThat(FinancialYear.of("2099-00")).contains(new FinancialYear(2099));
        assertThat(FinancialYear.of("2025-27")).isEmpty();
        assertThat(FinancialYear.of("2025")).isEmpty();
        assertThat(FinancialYear.of("1999-00")).isEmpty();
    }
}
