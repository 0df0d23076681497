package org.concordat.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.concordat.kernel.OfficerId;
import org.junit.jupiter.api.Test;

class SignedInTest {

    @Test
    void aDayBeginsAtMidnightInLondon() {
        var who = OfficerId.of("00000000-0000-0000-0000-000000000001");
        assertThat(new SignedIn(who, Instant.parse("2026-06-30T22:59:59Z")).day()).isEqualTo("2026-06-30");
        assertThat(new SignedIn(who, Instant.parse("2026-06-30T23:00:00Z")).day()).isEqualTo("2026-07-01");
    }
}
