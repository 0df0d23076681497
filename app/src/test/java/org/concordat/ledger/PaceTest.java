package org.concordat.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/// While there is work a checkpoint is shown at least every second: by how long each batch waits for the next, in a time
/// of the test's own.
class PaceTest {

    private static final LedgerSettings AS_SHIPPED = shipped();
    private static final Duration NEVER = Duration.ofDays(1);

    /// Passes the time from the beginning of a batch by itself; the bell rings once, at a moment of it.
    private static final class Time implements Pace.Rest {

        private final Duration rings;
        private Duration now;

        Time(Duration took, Duration rings) {
            this.now = took;
            this.rings = rings;
        }

        @Override
        public void sleep(Duration time) {
            now = now.plus(time);
        }

        @Override
        public void untilRung(Duration longest) {
            var until = now.plus(longest);
            now = rings.compareTo(now) <= 0 ? now : rings.compareTo(until) < 0 ? rings : until;
        }
    }

    @Test
    void whileThereIsWorkACheckpointIsShownAtLeastEverySecond() throws InterruptedException {
        for (int work = 0; work < 500; work++) {
            var took = AS_SHIPPED.patience().plusMillis(work);
            assertThat(betweenCheckpoints(AS_SHIPPED.pace(), took)).as("witnesses take their time, and the work " + work)
                    .isLessThanOrEqualTo(LedgerSettings.BETWEEN_CHECKPOINTS_MAX);
            assertThat(betweenCheckpoints(AS_SHIPPED.pace(), Duration.ofMillis(work))).as("work " + work)
                    .isLessThanOrEqualTo(LedgerSettings.BETWEEN_CHECKPOINTS_MAX);
        }
    }

    @Test
    void aSlowerPaceIsCaught() throws InterruptedException {
        assertThat(betweenCheckpoints(Duration.ofMillis(1001), Duration.ofMillis(10)))
                .isGreaterThan(LedgerSettings.BETWEEN_CHECKPOINTS_MAX);
    }

    /// From the end of one batch, where its checkpoint is shown, to the end of the next one, which takes as long; somebody
    /// rings while the first is written.
    private static Duration betweenCheckpoints(Duration pace, Duration took) throws InterruptedException {
        return next(pace, took, Duration.ZERO);
    }

    @Test
    void aBatchBeginsWithTheBellAndNotBeforeItsPace() throws InterruptedException {
        for (int ms = 0; ms < 900; ms++) {
            for (int rings : new int[] {0, 1, 399, 400, 401, 499, 500, 700}) {
                var began = next(AS_SHIPPED.pace(), Duration.ofMillis(ms), Duration.ofMillis(rings));
                var soonest = Math.max(ms, 400);
                assertThat(began.toMillis()).as(ms + " ms, rung at " + rings)
                        .isEqualTo(Math.max(soonest, Math.min(rings, Math.max(soonest, 500))));
            }
        }
    }

    /// Entries of other nodes ring no bell here.
    @Test
    void withoutABellItLooksTwiceASecond() throws InterruptedException {
        for (int ms = 0; ms <= 500; ms++) {
            assertThat(next(AS_SHIPPED.pace(), Duration.ofMillis(ms), NEVER)).isEqualTo(Pace.LOOK);
        }
    }

    @Test
    void aSecondOrMoreIsNotTakenForAPace() {
        assertThat(paced(Duration.ofMillis(499)).pace()).hasMillis(499);
        for (var wrong : List.of(Duration.ofMillis(500), Duration.ofMillis(-1))) {
            assertThatIllegalArgumentException().isThrownBy(() -> paced(wrong)).withMessageContaining("at least every second");
        }
    }

    private static LedgerSettings paced(Duration pace) {
        return new LedgerSettings(null, null, "", null, AS_SHIPPED.limit(), pace, AS_SHIPPED.patience(), false);
    }

    private static Duration next(Duration pace, Duration took, Duration rings) throws InterruptedException {
        var time = new Time(took, rings);
        new Pace(pace, time).next(took);
        return time.now;
    }

    /// As the service binds them, where nothing is set.
    private static LedgerSettings shipped() {
        return new Binder(new MapConfigurationPropertySource()).bindOrCreate("concordat.ledger", LedgerSettings.class);
    }
}
