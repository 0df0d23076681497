package org.concordat.statistics;

import java.util.List;

/// The tables that ship, for tests of what stands beside them.
public final class ShippedTables {

    private ShippedTables() {
    }

    public static List<TableDefinition> all() {
        return TablesFile.shipped();
    }
}
