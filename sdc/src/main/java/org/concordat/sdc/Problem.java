package org.concordat.sdc;

import java.util.Arrays;

/// A component as a linear programme.
///
/// @param simplex at a solution; variable `i` is the component's cell `i`, after them one for each equation, if asked
/// @param constants what the equations come to
/// @param start the true table, where it is known
record Problem(Components.Component component, Simplex simplex, double[] constants, double[] start) {

    /// @param traced whether each equation has a variable that is always 0, whose coefficients say what was added up
    /// @return null if no solution exists
    static Problem of(Figures figures, Components.Component component, boolean traced, Simplex.Clock clock) {
        int cells = component.cells().length;
        int columns = cells + (traced ? component.equations().length : 0);
        var lower = new double[columns];
        var upper = new double[columns];
        var start = new double[columns];
        for (int i = 0; i < cells; i++) {
            int cell = component.cells()[i];
            boolean lone = figures.lone() != null && figures.lone()[cell];
            lower[i] = lone ? figures.truth()[cell] : figures.own() == null ? figures.lower()[cell] : Math.max(figures.lower()[cell], figures.own()[cell]);
            upper[i] = lone ? figures.truth()[cell] : figures.upper()[cell];
            start[i] = figures.truth() == null ? 0 : figures.truth()[cell];
        }
        var simplex = new Simplex(lower, upper, cells, clock);
        var constants = new double[component.equations().length];
        for (int e = 0; e < constants.length; e++) {
            boolean needed = traced || !figures.cells().equations().follows(component.equations()[e]);
            if (needed && !added(figures, component, e, traced ? cells + e : -1, simplex, constants)) {
                return null;
            }
        }
        if (figures.truth() != null) {
            simplex.startAt(start);
        } else if (!simplex.startNear(guess(figures, component, lower, upper, clock))) {
            return null;
        }
        return new Problem(component, simplex, constants, start);
    }

    private static double[] guess(Figures figures, Components.Component component, double[] lower, double[] upper,
                                  Simplex.Clock clock) {
        int cells = component.cells().length;
        return Fitting.guess(new LeafRows(figures, component), Arrays.copyOf(lower, cells), Arrays.copyOf(upper, cells), clock);
    }

    private static boolean added(Figures figures, Components.Component component, int e, int trace, Simplex simplex,
                                 double[] constants) {
        var members = figures.cells().members(component.equations()[e]);
        var variables = new int[members.length + 1];
        var values = new double[members.length + 1];
        int size = 0;
        for (int m = 0; m < members.length; m++) {
            double value = m == 0 ? 1 : -1;
            if (figures.known()[members[m]]) {
                constants[e] -= value * figures.figure()[members[m]];
            } else {
                variables[size] = Arrays.binarySearch(component.cells(), members[m]);
                values[size++] = value;
            }
        }
        if (trace >= 0) {
            variables[size] = trace;
            values[size++] = 1;
        }
        return simplex.equation(Arrays.copyOf(variables, size), Arrays.copyOf(values, size),
                constants[e]);
    }
}
