package org.concordat.sdc;

/// By how much each cell can differ from a table, for all that its reader knows.
interface Room {

    long above(int cell);

    long below(int cell);

    /// The same for all that somebody in the cell knows who is guarded against: where another cell is meant.
    long belowBeside(int cell);

    /// Whether somebody who is guarded against knows the cell.
    boolean isFixed(int cell);
}
