package org.concordat.sdc;

import java.util.Arrays;

/// Looks near each cell for other tables that give the published figures: in a large component nearly all cells are seen
/// to be wide enough so, and need not be asked of the whole programme.
///
/// It walks: from each place where it has looked it goes on half of the way, for from a table that lies well inside the
/// bounds more of the others are near. Whatever was seen of any cell on the way counts, since between two tables that
/// give the figures lie only such tables.
final class Scout {

    private static final int[] REACH = {60, 150, 150, 600, 600, 2500, 2500, 10_000, 10_000};

    private final Figures figures;
    private final Components.Component component;
    private final Simplex.Clock clock;
    private final double[] table;
    private final double[] least;
    private final double[] most;
    private final LocalRows.Places places;
    private final Surroundings surroundings;

    /// @param solution the component's cells
    Scout(Figures figures, Components.Component component, double[] solution, Simplex.Clock clock) {
        this.figures = figures;
        this.component = component;
        this.clock = clock;
        table = Arrays.stream(figures.figure()).asDoubleStream().toArray();
        var cost = new float[table.length];
        Arrays.fill(cost, Plan.NEVER);
        for (int i = 0; i < component.cells().length; i++) {
            int cell = component.cells()[i];
            cost[cell] = 0;
            table[cell] = solution[i];
        }
        least = table.clone();
        most = table.clone();
        places = new LocalRows.Places(figures.cells());
        surroundings = new Surroundings(figures.cells(), _ -> false, cost);
    }

    /// Goes once around all guarded cells for each reach, from near to far; the few that are left then cost less when they
    /// are asked of the whole programme.
    void walk(Progress progress) {
        int guarded = (int) Arrays.stream(component.cells()).filter(cell -> figures.guarded()[cell]).count();
        for (int reach : REACH) {
            int wide = 0;
            for (int cell : component.cells()) {
                if (figures.guarded()[cell]) {
                    if (!isWide(cell)) {
                        look(cell, reach);
                    }
                    wide += isWide(cell) ? 1 : 0;
                    progress.at("cells seen to be wide", wide, guarded);
                }
            }
        }
    }

    /// Whether tables were seen in which the cell is as far apart as it needs.
    private boolean isWide(int cell) {
        return Attack.high(most[cell]) - Attack.low(least[cell]) >= figures.need()[cell];
    }

    /// Tells the simplex how far apart each cell was seen to be. It stays where it is: where nearly every variable stands
    /// at a bound of its own, it finds its way sooner than from the middle.
    void tell(Simplex simplex) {
        for (int i = 0; i < component.cells().length; i++) {
            int cell = component.cells()[i];
            simplex.seen().between(i, least[cell], most[cell]);
        }
    }

    private void look(int cell, int reach) {
        var near = surroundings.of(cell, reach);
        var rows = new LocalRows(figures.cells(), near, places);
        if (rows.isFree(0)) {
            push(cell, near, rows);
        }
    }

    private void push(int cell, int[] near, LocalRows rows) {
        var lower = new double[near.length];
        var upper = new double[near.length];
        for (int i = 0; i < near.length; i++) {
            lower[i] = rows.isFree(i) ? figures.lower()[near[i]] - table[near[i]] : 0;
            upper[i] = rows.isFree(i) ? figures.upper()[near[i]] - table[near[i]] : 0;
        }
        var simplex = new Simplex(lower, upper, clock);
        var reluctance = new float[near.length];
        reluctance[0] = -1;
        simplex.prefer(reluctance);
        rows.into(simplex);
        simplex.startAt(new double[near.length]);
        simplex.push(0, 1, Attack.low(least[cell]) + figures.need()[cell] - table[cell]);
        see(near, simplex);
        if (!isWide(cell)) {
            simplex.push(0, -1, Attack.high(most[cell]) - figures.need()[cell] - table[cell]);
            see(near, simplex);
        }
        for (int i = 0; i < near.length; i++) {
            table[near[i]] += simplex.value(i) / 2;
        }
    }

    private void see(int[] near, Simplex simplex) {
        for (int i = 0; i < near.length; i++) {
            int cell = near[i];
            least[cell] = Math.min(least[cell], table[cell] + simplex.seen().least(i));
            most[cell] = Math.max(most[cell], table[cell] + simplex.seen().most(i));
        }
    }
}
