package org.concordat.bench;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.concordat.ledger.Entry;
import org.concordat.ledger.Ledger;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Acts that do nothing but record themselves, by 32 clients at once: in the ledger, and in a hash chain. Both in the
/// same database, through the same pool and the same transactions, by turns. What is recorded in the ledger counts once
/// a checkpoint that is shown holds it. Beside them, the chain's rows in a table that proves nothing: how many acts these
/// clients, this server and this disk record at all, which nothing can be above.
final class OverHashChain {

    static final int CLIENTS = 32;

    private static final int ROUNDS = 8;
    private static final Duration ROUND = Duration.ofSeconds(3);
    private static final Duration WARM_UP = Duration.ofSeconds(6);
    private static final String KIND = "sharing.draft.read";   // any that has no fields

    private final Ground ground;
    private final TransactionTemplate transaction;
    private final Ledger ledger;
    private final HashChain chain;
    private final CaughtUp log;
    private final BetweenCheckpoints gaps;
    private final Clock clock;

    OverHashChain(Service service, Ground ground) throws Exception {
        this.ground = ground;
        this.transaction = new TransactionTemplate(service.bean(PlatformTransactionManager.class));
        this.ledger = service.bean(Ledger.class);
        this.chain = HashChain.lay(service, ground);
        this.log = new CaughtUp(ledger, ground);
        this.gaps = new BetweenCheckpoints(ledger);
        this.clock = service.bean(Clock.class);
    }

    /// Acts a second, in each round.
    ///
    /// @param log in the ledger, until all are shown
    /// @param committed in the ledger, until all are committed
    /// @param chain in the hash chain, until all are committed
    /// @param plain in a table that proves nothing, until all are committed
    private record Rates(List<Double> log, List<Double> committed, List<Double> chain, List<Double> plain) {

        Rates() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    Figures measure() throws Exception {
        Bench.tell("recording with " + CLIENTS + " clients");
        var unmeasured = new Rates();
        inLedger(WARM_UP, unmeasured);
        inChain(WARM_UP, unmeasured);
        plainly(WARM_UP, unmeasured);
        var rates = new Rates();
        for (int round = 0; round < ROUNDS; round++) {
            ground.jdbc().sql("checkpoint").update();
            // Who begins changes, so that neither always meets what the other leaves behind.
            if (round % 2 == 0) {
                inLedger(ROUND, rates);
                inChain(ROUND, rates);
                plainly(ROUND, rates);
            } else {
                plainly(ROUND, rates);
                inChain(ROUND, rates);
                inLedger(ROUND, rates);
            }
        }
        long linked = HashChain.whole(ground);
        if (linked != ground.count("chain.entry")) {
            throw new IllegalStateException("the hash chain has forked: only " + linked + " rows are linked");
        }
        return figures(rates).with("between_checkpoints_ms_most", gaps.mostMillis(),
                "ms from one checkpoint to the next with 32 clients at work, at most (aim: 1,000)");
    }

    private void inLedger(Duration time, Rates rates) throws Exception {
        long before = log.await();
        long start = System.nanoTime();
        long acts = gaps.during(() -> AtOnce.run(CLIENTS, time,
                () -> transaction.executeWithoutResult(_ -> ledger.record(entry()))));
        rates.committed().add(acts * 1e9 / (System.nanoTime() - start));
        long after = log.await();
        rates.log().add(acts * 1e9 / (System.nanoTime() - start));
        if (after - before != acts) {
            throw new IllegalStateException("%d acts left %d entries".formatted(acts, after - before));
        }
        Bench.tell("in the ledger: %.0f a second, %.0f shown".formatted(rates.committed().getLast(), rates.log().getLast()));
    }

    private void inChain(Duration time, Rates rates) throws Exception {
        rates.chain().add(inTable("chain.entry", time, () -> chain.record(entry())));
    }

    private void plainly(Duration time, Rates rates) throws Exception {
        rates.plain().add(inTable("chain.plain", time, () -> chain.recordPlainly(entry())));
    }

    private double inTable(String table, Duration time, Runnable record) throws Exception {
        long before = ground.count(table);
        long start = System.nanoTime();
        long acts = AtOnce.run(CLIENTS, time, () -> transaction.executeWithoutResult(_ -> record.run()));
        double rate = acts * 1e9 / (System.nanoTime() - start);
        if (ground.count(table) - before != acts) {
            throw new IllegalStateException(table + " does not hold " + acts + " acts");
        }
        Bench.tell("in %s: %.0f a second".formatted(table, rate));
        return rate;
    }

    private Entry entry() {
        return Entry.of(KIND, clock.instant()).about(UUID.randomUUID());
    }

    private static Figures figures(Rates rates) {
        double acts = median(rates.log());
        double chain = median(rates.chain());
        var ratios = new ArrayList<Double>();
        for (int i = 0; i < rates.log().size(); i++) {
            ratios.add(rates.log().get(i) / rates.chain().get(i));
        }
        return new Figures("", "")
                .with("service_acts_per_second", acts, "acts a second through PostgreSQL, 32 clients, until a checkpoint shows them")
                .with("service_acts_committed_per_second", median(rates.committed()), "the same, until they are committed")
                .with("hash_chain_acts_per_second", chain, "acts a second in a hash chain, 32 clients, until they are committed")
                .with("plain_table_acts_per_second", median(rates.plain()),
                        "acts a second in a table that proves nothing, 32 clients: the most that can be")
                .with("plain_over_hash_chain_table", median(rates.plain()) / chain, "times as many in it as in the chain")
                .with("service_over_plain_table", acts / median(rates.plain()), "of what the plain table takes, the ledger takes")
                .with("over_hash_chain_table", acts / chain, "times as many in the ledger as in the chain (aim: 5)")
                .with("over_hash_chain_table_least", ratios.stream().min(Double::compare).orElseThrow(), "of one round, at least")
                .with("over_hash_chain_table_most", ratios.stream().max(Double::compare).orElseThrow(), "of one round, at most");
    }

    private static double median(List<Double> all) {
        var sorted = all.stream().sorted().toList();
        return (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2;
    }
}
