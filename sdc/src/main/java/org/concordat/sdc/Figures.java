package org.concordat.sdc;

/// What an attacker has: the figures that are published, and bounds by the rules on every other cell.
///
/// @param figure what each cell is said to be; the truth, where that is known
/// @param known which cells are exactly their figure
/// @param guarded which cells must not be worked out
/// @param need how far apart the bounds on each guarded cell must be
/// @param needUp how far above the truth the upper bound must be; null where nobody knows the truth
/// @param needDown likewise below
/// @param truth the true table, where whoever asks has it: only a place to start from, and what lone contributors know
/// @param lone cells of one contributor, whose value that contributor knows; null where that is not reckoned with
/// @param own what the largest contributor to each cell has in it, and so knows that the cell is no less; null where that is not reckoned with
record Figures(Cells cells, long[] figure, boolean[] known, double[] lower, double[] upper, boolean[] guarded,
               long[] need, long[] needUp, long[] needDown, long[] truth, boolean[] lone, long[] own) {
}
