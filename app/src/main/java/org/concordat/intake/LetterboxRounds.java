package org.concordat.intake;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Looks every few seconds whether the public has sent something, in each node; the database gives each of it to one.
@Component
@ConditionalOnProperty(name = "concordat.intake.takes-in", matchIfMissing = true)
class LetterboxRounds implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(LetterboxRounds.class);
    private static final Duration LOOK = Duration.ofSeconds(2);

    private final List<TakesIn> letterboxes;
    private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("letterbox").factory());

    LetterboxRounds(List<TakesIn> letterboxes) {
        this.letterboxes = letterboxes;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        rounds.scheduleWithFixedDelay(() -> letterboxes.forEach(LetterboxRounds::round), 0, LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void round(TakesIn letterbox) {
        try {
            letterbox.takeIn();
        } catch (RuntimeException why) {   // whatever ends a round must not end those after it
            LOG.warn("the letterbox was not emptied: {}", why.getMessage());
        }
    }

    @Override
    public void destroy() {
        rounds.shutdown();
    }
}
