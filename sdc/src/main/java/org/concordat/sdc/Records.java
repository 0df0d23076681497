package org.concordat.sdc;

import java.util.List;

/// The records that are tabulated, column by column.
///
/// @param nodes for each variable, the leaf of each record
/// @param weight how many records a row stands for
/// @param value what is summed, in the smallest decimal; the weight where records are counted
/// @param ids what tells records apart; null where nothing does
/// @param drawn for each row the sum of random numbers of its records, which wraps around as a long does; null where nothing was drawn
/// @param unit for each record, the number of its contributor
/// @param stated margins that the file gives beside the rows they are made of
record Records(List<Variable> variables, int[][] nodes, long[] weight, long[] value, String[] ids, long[] drawn,
               int[] unit, List<Stated> stated) {

    /// A margin that must be the sum of its rows.
    record Stated(String where, int[] nodes, long count) {
    }

    int count() {
        return weight.length;
    }
}
