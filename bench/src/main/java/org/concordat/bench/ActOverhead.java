package org.concordat.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// What an act takes with the ledger, over the same act without: the operation of [ShareBench], which is two acts and
/// the reading of a list, through the front doors, by turns. With it the sequencer works; without it there is nothing to
/// do. The read is told apart: without the ledger it writes nothing, so that it need not wait for the disk.
final class ActOverhead {

    private static final int ROUNDS = 16;
    private static final Duration ROUND = Duration.ofSeconds(2);
    private static final Duration WARM_UP = Duration.ofSeconds(5);
    private static final int MORE_THAN_A_PAGE = 40;
    private static final int MANY = 8;

    private final Ground ground;
    private final FrontDoors doors;
    private final WithoutLedger withoutLedger;
    private final CaughtUp log;

    ActOverhead(Service service, Ground ground, CaughtUp log) {
        this.ground = ground;
        this.doors = new FrontDoors(service);
        this.withoutLedger = service.bean(WithoutLedger.class);
        this.log = log;
    }

    Figures measure() throws Exception {
        Bench.tell("acting with the ledger and without");
        var lanes = ground.lanes(MANY);
        ground.supply(lanes, 1500);
        Clients.run(lanes.subList(0, 1), doors, WARM_UP);
        Clients.run(lanes, doors, WARM_UP, MORE_THAN_A_PAGE);
        ground.analyze();
        var figures = new Figures("", "");
        measure(lanes.subList(0, 1), "", "1 client", figures);
        measure(lanes, "_clients_" + MANY, MANY + " clients", figures);
        return figures;
    }

    private void measure(List<Lane> lanes, String suffix, String word, Figures figures) throws Exception {
        var with = new ArrayList<List<Laps>>();
        var without = new ArrayList<List<Laps>>();
        try {
            for (int round = 0; round < ROUNDS; round++) {
                ground.supply(lanes, 300 + 4000 / lanes.size());
                ground.jdbc().sql("checkpoint").update();
                for (boolean silent : round % 2 == 0 ? new boolean[] {false, true} : new boolean[] {true, false}) {
                    (silent ? without : with).add(round(lanes, silent));
                }
            }
        } finally {
            withoutLedger.silent(false);
        }
        put(figures, "act_overhead" + suffix, "the two acts, " + word + " (aim: 1.10 at most)", with, without,
                laps -> sums(laps.of(Operation.Part.PROPOSE), laps.of(Operation.Part.APPROVE)));
        put(figures, "read_overhead" + suffix, "reading a list, which without has nothing to commit, " + word, with, without,
                laps -> laps.of(Operation.Part.INBOX));
    }

    private static LongStream sums(LongStream first, LongStream second) {
        var one = first.toArray();
        var other = second.toArray();
        return IntStream.range(0, one.length).mapToLong(i -> one[i] + other[i]);
    }

    private static void put(Figures figures, String name, String word, List<List<Laps>> with, List<List<Laps>> without,
            Function<Laps, LongStream> which) {
        double recorded = Samples.of(with.stream().flatMap(List::stream).toList(), which).p50();
        double plain = Samples.of(without.stream().flatMap(List::stream).toList(), which).p50();
        figures.with(name, recorded / plain, "with the ledger over without, p50: " + word)
                .with(name + "_with_ms", recorded, "ms with it")
                .with(name + "_without_ms", plain, "ms without");
    }

    /// *Errors*: throws when an act left no entry, or left one though it should not.
    private List<Laps> round(List<Lane> lanes, boolean silent) throws Exception {
        long before = log.await();
        withoutLedger.silent(silent);
        var laps = Clients.run(lanes, doors, ROUND);
        long entries = log.await() - before;
        long operations = Samples.of(laps, Laps::whole).count();
        if (silent ? entries != 0 : entries < operations * Operation.Part.values().length) {
            throw new IllegalStateException("%d operations left %d entries".formatted(operations, entries));
        }
        return laps;
    }
}
