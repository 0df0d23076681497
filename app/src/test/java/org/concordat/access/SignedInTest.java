package org.concordat.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.concordat.kernel.OfficerId;
import org.junit.jupiter.api.Test;

class SignedInTest {

    @Test
    void aDayBeginsAtMidnightInLondon() {
        var who = OfficerId.of("00000000-0000-0000-0000-000000000001");
        assertThat(new SignedIn(who, Instant.parse("2026-06-30T22:59:59Z")).day()).isEqualTo("2026-06-30");
        assertThat(new SignedIn(who, Instant.parse("2026-06-30T23:00:00Z")).day()).isEqualTo("2026-07-01");
    }

    @Test
    void aSystemAsksInTheirNameAndAtTheirMoment() {
        var at = Instant.parse("2026-06-30T22:59:59Z");
        var who = new SignedIn(OfficerId.of("00000000-0000-0000-0000-000000000001"), at, at.minusSeconds(60));
        var system = UUID.fromString("00000000-0000-0000-0000-000000000002");
        assertThat(who.client()).isNull();
        assertThat(who.through(system)).isEqualTo(new SignedIn(who.officer(), at, at.minusSeconds(60), system));
    }
}
