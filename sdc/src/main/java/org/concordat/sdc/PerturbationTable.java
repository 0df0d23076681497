package org.concordat.sdc;

import java.util.Arrays;

/// With what chance each count becomes which other: no bias, the stated variance, never more than a maximum away.
///
/// Zero stays zero. Of all noise that keeps those constraints, each row has the one of the greatest entropy.
/// **Source:** Marley and Leaver (2011); Giessing (2016), *Computational issues in the design of transition
/// probabilities and disclosure risk estimation for additive noise*.
final class PerturbationTable {

    private final int maximum;
    private final double[][] chances;

    /// **Errors:** [Malformed] names the count for which there is no such noise.
    PerturbationTable(Rules.Method.CellKey rule) throws Malformed {
        maximum = rule.maximum();
        chances = new double[maximum + rule.smallest() + 1][];
        chances[0] = new double[2 * maximum + 1];
        chances[0][maximum] = 1;
        for (int count = 1; count < chances.length; count++) {
            chances[count] = row(count, rule);
        }
    }

    private double[] row(int count, Rules.Method.CellKey rule) throws Malformed {
        var allowed = new boolean[2 * maximum + 1];
        for (int d = -maximum; d <= maximum; d++) {
            int becomes = count + d;
            allowed[d + maximum] = becomes == 0 || becomes >= rule.smallest();
        }
        double a = 0;
        double b = -1 / (2 * rule.variance());
        for (int round = 0; round < 500; round++) {
            var p = weights(allowed, a, b);
            double m1 = moment(p, 1);
            double m2 = moment(p, 2);
            double e1 = m1;
            double e2 = m2 - rule.variance();
            if (Math.abs(e1) < 1e-14 && Math.abs(e2) < 1e-13) {
                return p;
            }
            double m3 = moment(p, 3);
            double h11 = m2 - m1 * m1;
            double h12 = m3 - m1 * m2;
            double h22 = moment(p, 4) - m2 * m2;
            double determinant = h11 * h22 - h12 * h12;
            if (!(determinant > 1e-13)) {
                break;
            }
            double da = (h22 * e1 - h12 * e2) / determinant;
            double db = (h11 * e2 - h12 * e1) / determinant;
            double length = Math.min(1, 0.5 / Math.max(Math.abs(da), 5 * Math.abs(db)));
            a -= length * da;
            b -= length * db;
        }
        var p = weights(allowed, a, b);
        if (Math.abs(moment(p, 1)) < 1e-10 && Math.abs(moment(p, 2) - rule.variance()) < 1e-10) {
            return p;
        }
        throw new Malformed("for a count of " + count + " there is no noise of at most " + maximum
                + " with no bias and a variance of " + rule.variance() + " that leaves no count below "
                + rule.smallest() + " but zero");
    }

    private double[] weights(boolean[] allowed, double a, double b) {
        var p = new double[allowed.length];
        double top = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < p.length; i++) {
            int d = i - maximum;
            p[i] = allowed[i] ? a * d + b * d * d : Double.NEGATIVE_INFINITY;
            top = Math.max(top, p[i]);
        }
        double sum = 0;
        for (int i = 0; i < p.length; i++) {
            p[i] = Math.exp(p[i] - top);
            sum += p[i];
        }
        for (int i = 0; i < p.length; i++) {
            p[i] /= sum;
        }
        return p;
    }

    private double moment(double[] p, int power) {
        double sum = 0;
        for (int i = 0; i < p.length; i++) {
            sum += p[i] * Math.pow(i - maximum, power);
        }
        return sum;
    }

    /// The chances of `-maximum` to `maximum` for a count.
    double[] chances(long count) {
        return Arrays.copyOf(chances[(int) Math.min(count, chances.length - 1)], 2 * maximum + 1);
    }

    /// What becomes of a count.
    ///
    /// @param at where in its row the cell key falls, from 0 to below 1
    long perturbed(long count, double at) {
        var row = chances[(int) Math.min(count, chances.length - 1)];
        double sum = 0;
        int last = maximum;
        for (int i = 0; i < row.length; i++) {
            sum += row[i];
            if (row[i] > 0) {
                last = i;
                if (at < sum) {
                    break;
                }
            }
        }
        return count + last - maximum;
    }
}
