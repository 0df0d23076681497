package org.concordat.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// That the SQL alone leaves what the service leaves: as many rows more, or fewer, in every table.
final class SameRows {

    private static final List<String> TABLES = List.of("sharing.draft", "sharing.disclosure", "sharing.source",
            "sharing.decision", "sharing.addressed where sent_at is not null", "people.identity", "ledger.entry",
            "ledger.salt");

    private static final int OPERATIONS = 20;

    private SameRows() {
    }

    /// *Errors*: throws when they differ, and when an operation leaves nothing.
    static void check(Ground ground, Lane lane, Operation one, Operation other) throws Exception {
        ground.supply(List.of(lane), 2 * OPERATIONS);
        var first = left(ground, lane, one);
        var second = left(ground, lane, other);
        if (!first.equals(second) || first.containsValue(0L)) {
            throw new IllegalStateException("the service leaves " + first + ", its SQL alone " + second);
        }
    }

    private static Map<String, Long> left(Ground ground, Lane lane, Operation operation) throws Exception {
        var before = counts(ground);
        for (int i = 0; i < OPERATIONS; i++) {
            var laps = new Laps();
            laps.start();
            operation.run(lane, laps);
        }
        var more = counts(ground);
        more.replaceAll((table, count) -> count - before.get(table));
        return more;
    }

    private static Map<String, Long> counts(Ground ground) {
        var all = new LinkedHashMap<String, Long>();
        TABLES.forEach(table -> all.put(table, ground.count(table)));
        return all;
    }
}
