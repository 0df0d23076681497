package org.concordat.ledger;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.concordat.tlog.Log;
import org.concordat.tlog.Malformed;
import org.concordat.tlog.Note;
import org.concordat.tlog.Policy;
import org.concordat.tlog.witness.Witnesses;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Shows the log's newest checkpoint, with the cosignatures of those witnesses who answer in time. Who does not is asked
/// again later; nobody waits for them. One that has seen what this log does not go on from stops nothing either, and whoever
/// runs the service is told (decision 0118).
class Publication {

    private static final Logger LOG = LoggerFactory.getLogger(Publication.class);

    /// Between asking those who did not answer about the same checkpoint once more.
    private static final Duration AGAIN = Duration.ofSeconds(10);

    private final Witnesses witnesses;
    private final boolean any;
    private final InstantSource clock;

    private final Map<String, Instant> cosignedAt = new ConcurrentHashMap<>();
    private volatile Map<String, String> absent = Map.of();
    private volatile Set<String> against = Set.of();
    private volatile Instant shownAt = Instant.EPOCH;
    private long askedAt = System.nanoTime() - AGAIN.toNanos();
    private boolean lacking = true;   // for all that is known at the start

    Publication(Policy policy, Duration patience, InstantSource clock) {
        this.witnesses = new Witnesses(policy, patience);
        this.any = policy.witnesses().stream().anyMatch(witness -> witness.url().isPresent());
        this.clock = clock;
        policy.witnesses().stream().filter(witness -> witness.url().isPresent())
                .forEach(witness -> cosignedAt.put(witness.name(), Instant.EPOCH));
    }

    void show(Log log) throws IOException, Malformed {
        var signed = log.signed();
        var shown = log.published();
        var isShown = shown.isPresent() && shown.get().text().equals(signed.text());
        if (log.head().size() == 0 || isShown && !isAskedAgain()) {
            return;
        }
        if (!any) {
            log.publish(signed);
            lacking = false;
        } else {
            askedAt = System.nanoTime();
            var gathered = witnesses.cosign(signed, log.files());
            log.publish(isShown ? merged(gathered.note(), shown.get()) : gathered.note());
            note(gathered.absent(), gathered.against());
        }
        shownAt = clock.instant();
    }

    /// With what was shown before of those who did not answer this time: one line for each.
    private static Note merged(Note newer, Note older) {
        return newer.with(older.signatures().stream().filter(before -> newer.signatures().stream().noneMatch(line ->
                line.keyName().equals(before.keyName()) && line.keyId() == before.keyId())).toList());
    }

    private boolean isAskedAgain() {
        return lacking && System.nanoTime() - askedAt > AGAIN.toNanos();
    }

    private void note(Map<String, String> missing, Set<String> contradicting) {
        cosignedAt.keySet().stream().filter(name -> !missing.containsKey(name))
                .forEach(name -> cosignedAt.put(name, clock.instant()));
        if (!missing.equals(absent)) {
            missing.forEach((name, why) -> say(name, why, contradicting.contains(name)));
            absent.keySet().stream().filter(name -> !missing.containsKey(name))
                    .forEach(name -> LOG.info("the witness {} cosigns again", name));
        }
        absent = Map.copyOf(missing);
        against = Set.copyOf(contradicting);
        lacking = !missing.isEmpty();
    }

    /// Once for each that turns against the log: what it says changes with every checkpoint.
    private void say(String name, String why, boolean contradicts) {
        if (!contradicts) {
            LOG.warn("the witness {} has not cosigned: {}", name, why);
        } else if (!against.contains(name)) {
            LOG.error("the witness {} contradicts this log: {}. Stop the service and find the log's newer files; docs/running.md "
                    + "says how to go on", name, why);
        }
    }

    /// Those of the absent who said that they have cosigned what this log does not go on from, when this node last asked.
    Set<String> against() {
        return against;
    }

    /// When each witness last cosigned, as far as this node has asked; the epoch for never.
    Map<String, Instant> cosignedAt() {
        return new TreeMap<>(cosignedAt);
    }

    /// Why each other witness has not cosigned the newest checkpoint.
    Map<String, String> absent() {
        return absent;
    }

    /// When this node last showed a checkpoint; the epoch for never.
    Instant shownAt() {
        return shownAt;
    }
}
