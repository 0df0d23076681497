package org.concordat.sdc;

/// Changes counts by their cell keys: a cell of the same records has the same figure wherever it is published.
///
/// A cell key is the sum of its records' keys, so it depends on who is in the cell and on nothing else. Figures are
/// not additive: each cell is changed by itself, margins too.
interface Noise {

    /// @param cellKey the sum of the record keys, modulo 2^64
    long changed(long count, long cellKey);

    static Noise of(Rules.Method method) throws Malformed {
        return switch (method) {
            case Rules.Method.CellKey rule -> {
                var table = new PerturbationTable(rule);
                yield (count, key) -> table.perturbed(count, share(key));
            }
            case Rules.Method.Round rule -> (count, key) -> {
                long below = count / rule.base() * rule.base();
                return share(key) < (count - below) / (double) rule.base() ? below + rule.base() : below;
            };
            case Rules.Method.Suppress _, Rules.Method.ControlledRound _ -> (count, _) -> count;
        };
    }

    /// From 0 to below 1.
    static double share(long cellKey) {
        return (cellKey >>> 11) * 0x1p-53;
    }
}
