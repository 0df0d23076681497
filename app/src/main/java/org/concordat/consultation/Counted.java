package org.concordat.consultation;

import java.util.Map;
import java.util.SortedMap;

/// What was chosen in answers that count, before it is protected: never shown.
///
/// @param polls by the number of the question, how many choices it has
/// @param cells by what was chosen, by the number of the question, how many answers chose just that; what was not answered is not there
record Counted(SortedMap<Integer, Integer> polls, Map<Map<Integer, Integer>, Long> cells) {

    Counted {
        cells = Map.copyOf(cells);
    }

    long all() {
        return cells.values().stream().mapToLong(it -> it).sum();
    }
}
