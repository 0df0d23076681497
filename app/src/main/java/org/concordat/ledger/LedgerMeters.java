package org.concordat.ledger;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/// What can be watched of the ledger: numbers alone, of nobody.
@Component
class LedgerMeters implements MeterBinder {

    private final Standing standing;
    private final Sequencer sequencer;
    private final Publication publication;
    private final Path checkpoint;
    private final InstantSource clock;

    LedgerMeters(Standing standing, Sequencer sequencer, Publication publication, LogFiles files, InstantSource clock) {
        this.standing = standing;
        this.sequencer = sequencer;
        this.publication = publication;
        this.checkpoint = files.directory().resolve("checkpoint");
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("concordat.ledger.waiting", standing, Standing::waiting)
                .description("entries that the log does not hold yet, as this node last saw").register(registry);
        FunctionCounter.builder("concordat.ledger.refusals", standing, Standing::refusals)
                .description("acts that were refused because the log was behind").register(registry);
        Gauge.builder("concordat.ledger.writes", sequencer, it -> it.hasTurn() ? 1 : 0)
                .description("1 on the node that writes the log").register(registry);
        Gauge.builder("concordat.ledger.unlisted", sequencer, it -> it.leavesUnlisted() ? 1 : 0)
                .description("1 on the node that writes the log if what was erased cannot be listed for a restore").register(registry);
        TimeGauge.builder("concordat.ledger.checkpoint.age", this::checkpointAge, TimeUnit.SECONDS)
                .description("since the newest checkpoint was shown").register(registry);
        publication.cosignedAt().keySet().forEach(name -> bindWitness(registry, name));
    }

    private void bindWitness(MeterRegistry registry, String name) {
        TimeGauge.builder("concordat.ledger.witness.age", () -> witnessAge(name), TimeUnit.SECONDS)
                .tag("witness", name).description("since the witness last cosigned, on the node that writes").register(registry);
        Gauge.builder("concordat.ledger.witness.against", publication, it -> it.against().contains(name) ? 1 : 0)
                .tag("witness", name).description("1 if the witness has seen what this log does not go on from").register(registry);
    }

    private double checkpointAge() {
        try {
            return since(Files.getLastModifiedTime(checkpoint).toInstant());
        } catch (IOException none) {
            return Double.NaN;
        }
    }

    private double witnessAge(String name) {
        var at = publication.cosignedAt().get(name);
        return at.equals(Instant.EPOCH) ? Double.NaN : since(at);
    }

    private double since(Instant then) {
        return Duration.between(then, clock.instant()).toMillis() / 1000.0;
    }
}
