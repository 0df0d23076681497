package org.concordat.scrutiny;

import java.util.List;

/// What came of reading what a review recommends from a file.
public sealed interface ReviewReading {

    /// Every line, in its order.
    record Read(List<Recommendation.Line> lines) implements ReviewReading {

        public Read {
            lines = List.copyOf(lines);
        }
    }

    /// Nothing of it is used, and why: at least one fault, at most [#FAULTS_MAX].
    record Unreadable(List<Fault> faults) implements ReviewReading {

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
    /// @param row as a spreadsheet counts: the first line is 1; 0 for the file as a whole
    /// @param column its heading; empty for the whole row
    record Fault(int row, String column, String sentence) {
    }
}
