package org.concordat.sdc;

import java.util.Arrays;

/// Looks near each cell, from one table that gives the published figures, for others that do: in a large component most
/// cells are seen to be wide enough so, and need not be asked of the whole programme.
final class Scout implements Room {

    private static final long BEYOND = 1L << 50;

    private final Figures figures;
    private final long[] table;
    private final long[] least;
    private final long[] most;
    private final Alternatives alternatives;

    /// @param solution the component's cells, in whole numbers
    Scout(Figures figures, Components.Component component, double[] solution, Simplex.Clock clock) {
        this.figures = figures;
        table = figures.figure().clone();
        var cost = new float[table.length];
        Arrays.fill(cost, Plan.NEVER);
        for (int i = 0; i < component.cells().length; i++) {
            cost[component.cells()[i]] = 0;
            table[component.cells()[i]] = Math.round(solution[i]);
        }
        least = table.clone();
        most = table.clone();
        alternatives = new Alternatives(figures.cells(), this, cost, clock);
    }

    /// Whether tables are found in which the cell is as far apart as it needs.
    boolean seesWidth(int cell) {
        long need = figures.need()[cell];
        for (int direction : new int[]{1, -1}) {
            if (most[cell] - least[cell] < need) {
                long change = direction > 0 ? least[cell] + need - table[cell] : table[cell] - most[cell] + need;
                var found = alternatives.find(cell, direction * change, true, 0);
                if (found != null && found.whole()) {
                    see(found.alternative());
                }
            }
        }
        return most[cell] - least[cell] >= need;
    }

    private void see(Alternative alternative) {
        for (int i = 0; i < alternative.cells().length; i++) {
            int cell = alternative.cells()[i];
            least[cell] = Math.min(least[cell], table[cell] + alternative.change()[i]);
            most[cell] = Math.max(most[cell], table[cell] + alternative.change()[i]);
        }
    }

    @Override
    public long above(int cell) {
        return (long) Math.min(BEYOND, figures.upper()[cell] - table[cell]);
    }

    @Override
    public long below(int cell) {
        return (long) (table[cell] - figures.lower()[cell]);
    }

    @Override
    public boolean isFixed(int cell) {
        return false;
    }
}
