package org.concordat.sdc;

import java.util.Optional;

/// Whether rules can be kept together.
final class RulesAgree {

    private RulesAgree() {
    }

    /// **Errors:** [Malformed] says which two rules contradict each other.
    static void check(Rules rules) throws Malformed {
        if (rules.variables().isEmpty() || rules.tables().stream().noneMatch(Rules.TableLine::printed)) {
            throw new Malformed("the rules name no variable, or no table that is published");
        }
        for (var variable : rules.variables()) {
            if (!variable.leavesPrinted() && variable.hierarchy().isEmpty()) {
                throw new Malformed("the leaves of " + variable.name() + " are unprinted, but nothing is above them");
            }
        }
        names(rules);
        if (rules.counted().isPresent() && (rules.id().isPresent() || rules.sums().isPresent())) {
            throw new Malformed("counted rows are not records: id and sums do not go with counted");
        }
        if (rules.drawn().isPresent() && rules.counted().isEmpty()) {
            throw new Malformed("drawn goes with counted: a record has an id");
        }
        switch (rules.method()) {
            case Rules.Method.Suppress _ -> suppression(rules);
            case Rules.Method.CellKey it -> {
                wide("noise of at most " + it.maximum(), rules);
                noise(rules);
            }
            case Rules.Method.Round it -> rounding(rules, it.base());
            case Rules.Method.ControlledRound it -> rounding(rules, it.base());
        }
    }

    /// What is published under these names is something else.
    private static void names(Rules rules) throws Malformed {
        var figure = ReleaseFiles.figureName(rules);
        for (var variable : rules.variables()) {
            if (variable.name().equals(figure) || variable.name().equals("status")) {
                throw new Malformed("the variable " + variable.name() + " needs another name (variable NAME column " + variable.column()
                        + "): every table has a column of that name");
            }
        }
        if (figure.equals("status")) {
            throw new Malformed("what is summed is in a column called status, and so is every table's column for what is hidden: rename it");
        }
        if (rules.tables().stream().anyMatch(it -> it.name().equals("utility"))) {
            throw new Malformed("the table utility needs another name: a release has a file of that name");
        }
    }

    /// What an earlier release hid stays unknown by the rules that hid it, so later ones are no laxer.
    ///
    /// **Errors:** [Malformed] says which rule is.
    static void notLaxer(Rules rules, Rules earlier) throws Malformed {
        boolean hides = rules.method() instanceof Rules.Method.Suppress;
        int none = hides ? 0 : Integer.MAX_VALUE;   // what has noise is guarded below the threshold, and everywhere without one
        must(rules.threshold().orElse(none) >= earlier.threshold().orElse(none), "threshold", earlier.threshold());
        must(rules.width() >= earlier.width(), "width", Optional.of(earlier.width()));
        must(rules.percent().orElse(0.0) >= earlier.percent().orElse(0.0), "p-percent", earlier.percent());
        must(earlier.dominance().isEmpty() || rules.dominance().filter(it -> it.largest() >= earlier.dominance().get().largest()
                && it.percent() <= earlier.dominance().get().percent()).isPresent(), "dominance",
                earlier.dominance().map(it -> it.largest() + " " + it.percent()));
        must(!rules.zerosPrinted() || earlier.zerosPrinted(), "zeros", Optional.of("hidden"));
        must(rules.loneKnown() || !earlier.loneKnown(), "lone", Optional.of("known"));
    }

    private static void must(boolean asStrict, String rule, Optional<?> earlier) throws Malformed {
        if (!asStrict) {
            throw new Malformed("an earlier release from the same records was made with " + (earlier.isEmpty() ? "no " + rule
                    : rule + " " + earlier.get()) + ", and what it hid would be known by these rules, which are laxer: " + rule
                    + " must be as strict");
        }
    }

    private static void rounding(Rules rules, int base) throws Malformed {
        wide("rounding to " + base, rules);
        noise(rules);
    }

    private static void wide(String what, Rules rules) throws Malformed {
        if (2 * rules.noiseMax() < rules.width()) {
            throw new Malformed(what + " leaves a count at most " + 2 * rules.noiseMax() + " wide, and width asks for " + rules.width());
        }
    }

    private static void noise(Rules rules) throws Malformed {
        if (rules.sums().isPresent() || rules.id().isEmpty() && rules.drawn().isEmpty()) {
            throw new Malformed("cell keys and rounding are for counts of records that have an id, or for counted rows with"
                    + " what was drawn for their records (drawn COLUMN)");
        }
        if (rules.dominance().isPresent() || rules.percent().isPresent()) {
            throw new Malformed("dominance and p-percent hide cells, and the method hides none");
        }
    }

    private static void suppression(Rules rules) throws Malformed {
        if (rules.threshold().isEmpty() && rules.dominance().isEmpty() && rules.percent().isEmpty()) {
            throw new Malformed("nothing says which cells are protected: threshold, dominance or p-percent");
        }
        if (rules.sums().isEmpty() && (rules.dominance().isPresent() || rules.percent().isPresent())) {
            throw new Malformed("dominance and p-percent are for sums, and records are counted");
        }
        if (rules.sums().isEmpty() && rules.primaryMarked() && rules.threshold().isPresent()) {
            int width = rules.threshold().get() - 1 - (rules.zerosPrinted() ? 1 : 0);
            if (width < rules.width()) {
                throw new Malformed("a cell known to be below the threshold of " + rules.threshold().get()
                        + " is at most " + width + " wide, and width asks for " + rules.width()
                        + ": raise the threshold, ask for less, or give both kinds of hidden cell one mark (marks one)");
            }
        }
    }
}
