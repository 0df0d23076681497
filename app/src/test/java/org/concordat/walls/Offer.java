package org.concordat.walls;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.concordat.kernel.OfficerId;
import org.jspecify.annotations.Nullable;

/// Rows that are offered to a table, the same as JSON, and which of them to whom: to officers mostly those that name them.
final class Offer {

    private static final int TO_NOBODY_MAX = 40;
    private static final int NAMING_MAX = 16;
    private static final int OTHERS_MAX = 12;

    private final List<Row> rows;
    private final String json;
    private final Map<UUID, List<Integer>> picks = new HashMap<>();

    Offer(Protected.Adding adding, Ground ground) {
        var all = new ArrayList<>(adding.offered().apply(ground));
        Collections.shuffle(all, ground.random());
        this.rows = List.copyOf(all);
        this.json = Ground.json(rows);
        for (var row : ground.rows("partnership.officer")) {
            picks.put(row.id("id"), picks(row.id("id")));
        }
    }

    private List<Integer> picks(UUID officer) {
        var naming = numbers().filter(it -> names(it, officer)).limit(NAMING_MAX).boxed().toList();
        var others = new ArrayList<>(numbers().filter(it -> !names(it, officer)).boxed().toList());
        Collections.rotate(others, (int) officer.getLeastSignificantBits());
        var all = new ArrayList<>(naming);
        all.addAll(others.subList(0, Math.min(OTHERS_MAX, others.size())));
        return all;
    }

    private boolean names(int number, UUID officer) {
        return rows.get(number).columns().containsValue(officer);
    }

    private IntStream numbers() {
        return IntStream.range(0, rows.size());
    }

    /// The numbers of the rows that are offered to them.
    List<Integer> to(@Nullable OfficerId officer) {
        return officer == null ? numbers().limit(TO_NOBODY_MAX).boxed().toList() : picks.get(officer.value());
    }

    List<Row> rowsTo(@Nullable OfficerId officer) {
        return to(officer).stream().map(rows::get).toList();
    }

    String json() {
        return json;
    }
}
