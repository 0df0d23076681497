package org.concordat.sdc;

import java.util.Arrays;

/// How far apart each variable has been, among the solutions that a simplex went through: whatever it looked for.
final class Seen {

    private final double[] x;
    private final double[] least;
    private final double[] most;
    private final double[] leastWhole;
    private final double[] mostWhole;
    private int fractions;

    /// @param x the solution as it is, changed by [#moved] alone
    Seen(double[] x) {
        this.x = x;
        least = new double[x.length];
        most = new double[x.length];
        leastWhole = new double[x.length];
        mostWhole = new double[x.length];
    }

    /// Begins again with the solution as it is.
    void forget() {
        System.arraycopy(x, 0, least, 0, x.length);
        System.arraycopy(x, 0, most, 0, x.length);
        Arrays.fill(leastWhole, Double.POSITIVE_INFINITY);
        Arrays.fill(mostWhole, Double.NEGATIVE_INFINITY);
        look();
    }

    /// The solution is another one.
    void look() {
        fractions = 0;
        for (int j = 0; j < x.length; j++) {
            fractions += x[j] == Math.rint(x[j]) ? 0 : 1;
            least[j] = Math.min(least[j], x[j]);
            most[j] = Math.max(most[j], x[j]);
        }
        if (isWhole()) {
            wholeEverywhere();
        }
    }

    void moved(int variable, double to) {
        double whole = Math.rint(to);
        double value = Math.abs(to - whole) < 1e-9 ? whole : to;
        fractions += (value == whole ? 0 : 1) - (x[variable] == Math.rint(x[variable]) ? 0 : 1);
        x[variable] = value;
        least[variable] = Math.min(least[variable], value);
        most[variable] = Math.max(most[variable], value);
    }

    /// Solutions were seen elsewhere in which a variable is between these.
    void between(int variable, double low, double high) {
        least[variable] = Math.min(least[variable], low);
        most[variable] = Math.max(most[variable], high);
    }

    void whole(int variable) {
        leastWhole[variable] = Math.min(leastWhole[variable], x[variable]);
        mostWhole[variable] = Math.max(mostWhole[variable], x[variable]);
    }

    void wholeEverywhere() {
        for (int j = 0; j < x.length; j++) {
            whole(j);
        }
    }

    /// Whether every variable is a whole number now.
    boolean isWhole() {
        return fractions == 0;
    }

    double least(int variable) {
        return least[variable];
    }

    double most(int variable) {
        return most[variable];
    }

    /// The same, of the solutions in which every variable was a whole number; least is above most if there was none.
    double leastWhole(int variable) {
        return leastWhole[variable];
    }

    double mostWhole(int variable) {
        return mostWhole[variable];
    }
}
