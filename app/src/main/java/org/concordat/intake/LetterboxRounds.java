package org.concordat.intake;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.concordat.access.Viewer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Looks every few seconds whether the public has sent something, in each node; the database gives each of it to one. Once a day it ends what is
/// kept no longer.
@Component
@ConditionalOnProperty(name = "concordat.intake.takes-in", matchIfMissing = true)
class LetterboxRounds implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(LetterboxRounds.class);
    private static final Duration LOOK = Duration.ofSeconds(2);

    private final List<TakesIn> letterboxes;
    private final List<Ends> endings;
    private final InstantSource clock;
    private @Nullable LocalDate ended;
    private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("letterbox").factory());

    LetterboxRounds(List<TakesIn> letterboxes, List<Ends> endings, InstantSource clock) {
        this.letterboxes = letterboxes;
        this.endings = endings;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        rounds.scheduleWithFixedDelay(this::round, 0, LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void round() {
        letterboxes.forEach(each -> tried("the letterbox was not emptied", each::takeIn));
        var day = clock.instant().atZone(Viewer.ZONE).toLocalDate();
        if (!day.equals(ended)) {
            endings.forEach(each -> tried("what is kept no longer was not ended", each::end));
            ended = day;
        }
    }

    private static void tried(String not, IntSupplier what) {
        try {
            what.getAsInt();
        } catch (RuntimeException why) {   // whatever ends a round must not end those after it
            LOG.warn("{}: {}", not, why.getMessage());
        }
    }

    @Override
    public void destroy() {
        rounds.shutdown();
    }
}
