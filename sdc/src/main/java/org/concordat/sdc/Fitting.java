package org.concordat.sdc;

import java.util.Arrays;

/// A guess at a table that gives the published figures, by proportional fitting: only a place to start from.
final class Fitting {

    private static final int SWEEPS = 60;

    private final Figures figures;
    private final Components.Component component;
    private final double[] x;

    private Fitting(Figures figures, Components.Component component) {
        this.figures = figures;
        this.component = component;
        x = new double[component.cells().length];
    }

    static double[] guess(Figures figures, Components.Component component) {
        var fitting = new Fitting(figures, component);
        fitting.fit();
        return fitting.x;
    }

    private void fit() {
        for (int i = 0; i < x.length; i++) {
            x[i] = figures.lower()[component.cells()[i]] + 1;
        }
        var members = new int[component.equations().length][];
        var places = new int[members.length][];
        for (int e = 0; e < members.length; e++) {
            var all = figures.cells().members(component.equations()[e]);
            members[e] = all;
            places[e] = Arrays.stream(all).map(cell -> figures.known()[cell] ? -1
                    : Arrays.binarySearch(component.cells(), cell)).toArray();
        }
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (int e = 0; e < members.length; e++) {
                scale(members[e], places[e]);
            }
        }
        for (int i = 0; i < x.length; i++) {
            int cell = component.cells()[i];
            x[i] = Math.max(figures.lower()[cell], Math.min(figures.upper()[cell], Math.rint(x[i])));
        }
    }

    /// The unknown members are scaled so that the sum is right; an unknown sum meets its parts half way.
    private void scale(int[] members, int[] places) {
        double known = 0;
        double unknown = 0;
        for (int m = 1; m < members.length; m++) {
            if (places[m] < 0) {
                known += figures.figure()[members[m]];
            } else {
                unknown += x[places[m]];
            }
        }
        double sum = places[0] < 0 ? figures.figure()[members[0]] : Math.sqrt(x[places[0]] * (known + unknown));
        if (places[0] >= 0) {
            x[places[0]] = Math.max(sum, known);
        }
        double factor = unknown == 0 ? 1 : Math.max(0.01, sum - known) / unknown;
        for (int m = 1; m < members.length; m++) {
            if (places[m] >= 0) {
                x[places[m]] = Math.max(0.01, x[places[m]] * factor);
            }
        }
    }
}
