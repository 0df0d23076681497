package org.concordat.sdc;

import java.util.Arrays;

/// Looks near each cell, from one table that gives the published figures, for others that do: in a large component most
/// cells are seen to be wide enough so, and need not be asked of the whole programme.
final class Scout implements Room {

    private static final long BEYOND = 1L << 50;

    private final Figures figures;
    private final double[] table;
    private final double[] least;
    private final double[] most;
    private final Alternatives alternatives;

    /// @param solution the component's cells
    Scout(Figures figures, Components.Component component, double[] solution, Simplex.Clock clock) {
        this.figures = figures;
        table = Arrays.stream(figures.figure()).asDoubleStream().toArray();
        var cost = new float[table.length];
        Arrays.fill(cost, Plan.NEVER);
        for (int i = 0; i < component.cells().length; i++) {
            cost[component.cells()[i]] = 0;
            table[component.cells()[i]] = solution[i];
        }
        least = table.clone();
        most = table.clone();
        alternatives = new Alternatives(figures.cells(), this, cost, clock);
    }

    /// Whether tables are found in which the cell is as far apart as it needs. Looking further away than the nearest cells
    /// costs more than asking the whole programme about the few that are left.
    boolean seesWidth(int cell) {
        look(cell, 1);
        look(cell, -1);
        return width(cell) >= figures.need()[cell];
    }

    private void look(int cell, int direction) {
        long lacking = figures.need()[cell] - width(cell);
        if (lacking > 0) {
            double end = direction > 0 ? most[cell] : least[cell];
            long change = (long) Math.ceil(Math.abs(end - table[cell]) + lacking);
            var found = alternatives.find(cell, direction * change, true, 0);
            if (found != null && found.whole()) {
                see(found.alternative());
            }
        }
    }

    private long width(int cell) {
        return Attack.high(most[cell]) - Attack.low(least[cell]);
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
        return (long) Math.min(BEYOND, Math.floor(figures.upper()[cell] - table[cell] + Simplex.SLACK));
    }

    @Override
    public long below(int cell) {
        return (long) Math.floor(table[cell] - figures.lower()[cell] + Simplex.SLACK);
    }

    @Override
    public boolean isFixed(int cell) {
        return false;
    }
}
