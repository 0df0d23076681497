package org.concordat.tlog.verify;

import java.util.Comparator;

/// One thing that is wrong with a log, and where.
///
/// @param file below the log's prefix
/// @param sentence says what is wrong, with the entry's index where there is one
public record Finding(String file, String sentence) implements Comparable<Finding> {

    @Override
    public int compareTo(Finding other) {
        return Comparator.comparing(Finding::file).thenComparing(Finding::sentence).compare(this, other);
    }

    @Override
    public String toString() {
        return file + ": " + sentence;
    }
}
