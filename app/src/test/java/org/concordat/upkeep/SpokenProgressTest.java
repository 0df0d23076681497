package org.concordat.upkeep;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/// Comparing records says how far it is, and not at every step.
class SpokenProgressTest {

    private final AtomicLong nanos = new AtomicLong(42);
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final SpokenProgress progress = new SpokenProgress(new PrintStream(said, true, UTF_8), nanos::get);

    private String after(int millis, long checked) {
        said.reset();
        nanos.addAndGet(Duration.ofMillis(millis).toNanos());
        progress.reached(checked, 4_000_000);
        return said.toString(UTF_8).strip();
    }

    @Test
    void saysEveryTwoSecondsHowFarItIs() {
        assertThat(after(1999, 1_000)).isEmpty();
        assertThat(after(1, 1_000_000)).isEqualTo("compared the records below 1,000,000 of 4,000,000 (25 %)");
        assertThat(after(1999, 2_000_000)).isEmpty();
        assertThat(after(1, 3_000_000)).isEqualTo("compared the records below 3,000,000 of 4,000,000 (75 %)");
    }
}
