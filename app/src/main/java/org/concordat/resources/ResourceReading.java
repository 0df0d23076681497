package org.concordat.resources;

import java.util.List;

/// What came of reading resources that somebody typed, in a form or from a file.
public sealed interface ResourceReading {

    /// All of it, in its order.
    record Read(List<Amount.Entered> amounts) implements ResourceReading {

        public Read {
            amounts = List.copyOf(amounts);
        }
    }

    /// Nothing of it is used, and why: at least one fault, at most [#FAULTS_MAX].
    record Unreadable(List<Fault> faults) implements ResourceReading {

        public static final int FAULTS_MAX = 50;

        public Unreadable {
            faults = faults.stream().limit(FAULTS_MAX).toList();
            if (faults.isEmpty()) {
                throw new IllegalArgumentException("unreadable for no reason");
            }
        }
    }

    /// What is wrong, and where.
    ///
    /// @param row as a spreadsheet counts: the first line is 1; 0 for the file as a whole, and for a form
    /// @param column its heading; empty for the whole row
    record Fault(int row, String column, String sentence) {
    }
}
