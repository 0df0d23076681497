package org.concordat.tlog.verify;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/// A verification says how far it is, and not at every step.
class SpokenTest {

    private final AtomicLong nanos = new AtomicLong(42);
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Spoken spoken = new Spoken(new PrintStream(said, true, UTF_8), nanos::get);

    private String after(int millis, long checked) {
        said.reset();
        nanos.addAndGet(Duration.ofMillis(millis).toNanos());
        spoken.reached(checked, 10_000_000);
        return said.toString(UTF_8).strip();
    }

    @Test
    void saysEveryTwoSecondsHowFarAndHowFast() {
        assertThat(after(0, 1_000_000)).isEmpty();
        assertThat(after(1999, 2_000_000)).isEmpty();
        assertThat(after(1, 3_000_000)).isEqualTo("read 3,000,000 of 10,000,000 entries (30 %), 1,000,000 a second");
        assertThat(after(1999, 4_000_000)).isEmpty();
        assertThat(after(1, 9_000_000)).as("without what was read in the run before")
                .isEqualTo("read 9,000,000 of 10,000,000 entries (90 %), 2,000,000 a second");
    }
}
