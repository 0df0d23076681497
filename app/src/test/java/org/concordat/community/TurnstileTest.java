package org.concordat.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.concordat.community.Turnstile.Form;
import org.junit.jupiter.api.Test;

class TurnstileTest {

    private Instant now = Instant.parse("2026-11-23T09:00:00Z");
    private final Turnstile turnstile = new Turnstile(new TurnstileSettings(2, 5, 3, 5), () -> now);

    private boolean sends(String address) {
        return turnstile.lets(Form.SEND, address);
    }

    @Test
    void letsFewThroughFromOneAddressAndTheOthersStill() {
        assertThat(sends("192.0.2.1")).isTrue();
        assertThat(sends("192.0.2.1")).isTrue();
        assertThat(sends("192.0.2.1")).isFalse();
        assertThat(sends("192.0.2.2")).isTrue();
        assertThat(turnstile.lets(Form.LOOK, "192.0.2.1")).as("at another form").isTrue();
    }

    @Test
    void countsTheNetworkOfAnIpv6Address() {
        assertThat(sends("2001:db8:0:1:0:0:0:1")).isTrue();
        assertThat(sends("2001:db8:0:1:9:8:7:6")).isTrue();
        assertThat(sends("2001:db8:0:1:5:5:5:5")).isFalse();
        assertThat(sends("2001:db8:0:2:0:0:0:1")).isTrue();
    }

    @Test
    void doesNotLetAFloodThroughFromManyAddresses() {
        for (int i = 1; i <= 5; i++) {
            assertThat(sends("192.0.2." + i)).isTrue();
        }
        assertThat(sends("192.0.2.6")).isFalse();
        assertThat(turnstile.lets(Form.LOOK, "192.0.2.6")).isTrue();
    }

    @Test
    void forgetsWhenTheTenMinutesAreOver() {
        sends("192.0.2.1");
        sends("192.0.2.1");
        now = now.plus(Turnstile.WINDOW).minusMillis(1);
        assertThat(sends("192.0.2.1")).isFalse();
        now = now.plus(Duration.ofMillis(1));
        assertThat(sends("192.0.2.1")).isTrue();
    }

    /// No field could hold an address in words.
    @Test
    void keepsNoAddress() {
        assertThat(Arrays.stream(Turnstile.class.getDeclaredFields()).map(it -> it.getGenericType().getTypeName()))
                .noneMatch(it -> it.contains("String")).hasSizeGreaterThan(5);
    }

    @Test
    void aLimitThatLetsNobodyThroughIsNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> new TurnstileSettings(0, 1, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new TurnstileSettings(6, 5, 1, 1));
    }
}
