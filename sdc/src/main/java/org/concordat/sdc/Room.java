package org.concordat.sdc;

/// By how much each cell can differ from a table, for all that its reader knows.
interface Room {

    long above(int cell);

    long below(int cell);

    /// Whether somebody who is guarded against knows the cell.
    boolean isFixed(int cell);
}
