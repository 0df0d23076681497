package org.concordat.sharing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class WhenTest {

    @Test
    void momentsAreLondonsInWinterAndSummer() {
        assertThat(When.at(Instant.parse("2026-11-23T09:42:00Z"))).isEqualTo("23 November 2026 at 9:42am");
        assertThat(When.at(Instant.parse("2026-07-01T12:05:00Z"))).isEqualTo("1 July 2026 at 1:05pm");
        assertThat(When.at(Instant.parse("2026-11-23T00:00:00Z"))).isEqualTo("23 November 2026 at 12:00am");
    }

    @Test
    void theMachinesLanguageChangesNothing() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            assertThat(When.at(Instant.parse("2026-11-23T21:42:00Z"))).isEqualTo("23 November 2026 at 9:42pm");
            assertThat(When.on(LocalDate.of(2026, 3, 9))).isEqualTo("9 March 2026");
        } finally {
            Locale.setDefault(before);
        }
    }
}
