package org.concordat.sdc;

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
        if (rules.counted().isPresent() && (rules.id().isPresent() || rules.sums().isPresent())) {
            throw new Malformed("counted rows are not records: id and sums do not go with counted");
        }
        if (rules.drawn().isPresent() && rules.counted().isEmpty()) {
            throw new Malformed("drawn goes with counted: a record has an id");
        }
        switch (rules.method()) {
            case Rules.Method.Suppress _ -> suppression(rules);
            case Rules.Method.CellKey _ -> noise(rules);
            case Rules.Method.Round it -> rounding(rules, it.base());
            case Rules.Method.ControlledRound it -> rounding(rules, it.base());
        }
    }

    private static void rounding(Rules rules, int base) throws Malformed {
        noise(rules);
        if (2 * (base - 1) < rules.width()) {
            throw new Malformed("rounding to " + base + " leaves a count at most " + 2 * (base - 1) + " wide, and width asks for "
                    + rules.width());
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
