package org.concordat.bench;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the service asked of the database for one operation, in order.
record Recording(List<Unit> units) {

    /// One transaction.
    record Unit(List<Call> calls) {
    }

    /// One statement, what was bound to it, and how many rows it gave or changed.
    record Call(String sql, List<Binding> bindings, boolean query, int rows) {

        Call oneMore() {
            return new Call(sql, bindings, query, rows + 1);
        }
    }

    /// One value bound, and the method that bound it.
    record Binding(String method, int place, @Nullable Object value, @Nullable Integer type) {
    }

    int statements() {
        return units.stream().mapToInt(unit -> unit.calls().size()).sum();
    }

    /// The statements of every unit, for people to read.
    String text() {
        var lines = new ArrayList<String>();
        for (var unit : units) {
            lines.add("begin");
            for (var call : unit.calls()) {
                lines.add("  " + call.sql().strip().replaceAll("\\s+", " ") + "  -- " + call.rows());
            }
            lines.add("commit");
        }
        return String.join("\n", lines);
    }
}
