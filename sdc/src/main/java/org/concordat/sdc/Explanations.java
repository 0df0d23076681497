package org.concordat.sdc;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/// Says by which figures a cell is known: the sums and differences that give its bounds.
///
/// Every equation has a variable that is always 0; what stands before it in the cell's own row, at the bound, is how
/// often the equation was added up.
final class Explanations {

    private static final int TERMS = 12;

    private final Figures figures;
    private final int decimals;
    private final Simplex.Clock clock;
    private List<Components.Component> components;

    Explanations(Figures figures, int decimals, Simplex.Clock clock) {
        this.figures = figures;
        this.decimals = decimals;
        this.clock = clock;
    }

    List<String> of(Attack.Bounds bounds) {
        int cell = bounds.cell();
        if (figures.known()[cell]) {
            return List.of("it is published in one of the releases");
        }
        if (components == null) {
            components = Components.of(figures);
        }
        for (var component : components) {
            int i = Arrays.binarySearch(component.cells(), cell);
            if (i >= 0) {
                var lines = new ArrayList<String>();
                try {
                    lines.add("at most " + number(bounds.high()) + ": " + bound(component, i, 1));
                    lines.add("at least " + number(bounds.low()) + ": " + bound(component, i, -1));
                } catch (Simplex.OutOfTime tooLong) {
                    lines.add("by which figures was not worked out in time");
                }
                return lines;
            }
        }
        return List.of();
    }

    private String bound(Components.Component component, int i, int direction) {
        var problem = Problem.of(figures, component, true, clock);
        problem.simplex().push(i, direction, direction * Attack.BEYOND);
        var row = problem.simplex().row(i);
        if (row == null) {
            return "by the rules alone";
        }
        var terms = new TreeMap<Integer, Double>();
        var others = new ArrayList<String>();
        for (int k = 0; k < row.size; k++) {
            int column = row.columns[k];
            if (column >= component.cells().length) {
                add(component.equations()[column - component.cells().length], row.values[k], terms);
            } else {
                int other = component.cells()[column];
                boolean low = problem.simplex().value(column) <= figures.lower()[other] + Simplex.SLACK;
                others.add(figures.cells().name(other) + " is at " + (low ? "least " : "most ")
                        + number(problem.simplex().value(column)));
            }
        }
        return sentence(terms, others);
    }

    /// What the published members of an equation add, when it is taken so often.
    private void add(long equation, double times, TreeMap<Integer, Double> terms) {
        var members = figures.cells().members(equation);
        for (int m = 0; m < members.length; m++) {
            if (figures.known()[members[m]] && figures.figure()[members[m]] != 0) {
                terms.merge(members[m], m == 0 ? -times : times, Double::sum);
            }
        }
    }

    private String sentence(TreeMap<Integer, Double> terms, List<String> others) {
        var words = new ArrayList<String>();
        terms.forEach((cell, times) -> {
            if (Math.abs(times) > Simplex.SLACK) {
                var sign = times < 0 ? "- " : words.isEmpty() ? "" : "+ ";
                var often = Math.abs(Math.abs(times) - 1) < Simplex.SLACK ? "" : often(Math.abs(times)) + " × ";
                words.add(sign + often + "[" + figures.cells().name(cell) + "] " + number(figures.figure()[cell]));
            }
        });
        var sums = shortened(words, " ");
        return others.isEmpty() ? sums : sums + "; where " + shortened(others, ", ");
    }

    private static String shortened(List<String> words, String between) {
        return words.size() <= TERMS ? String.join(between, words)
                : String.join(between, words.subList(0, TERMS)) + between + "and " + (words.size() - TERMS) + " more";
    }

    private String number(double value) {
        return Math.abs(value - Math.rint(value)) < Simplex.SLACK ? BigDecimal.valueOf(Math.round(value), decimals).toPlainString()
                : String.format(Locale.ROOT, "%.2f", value / Math.pow(10, decimals));
    }

    private static String often(double value) {
        return Math.abs(value - Math.rint(value)) < Simplex.SLACK ? Long.toString(Math.round(value))
                : String.format(Locale.ROOT, "%.2f", value);
    }
}
