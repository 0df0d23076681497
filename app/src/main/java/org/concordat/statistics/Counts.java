package org.concordat.statistics;

import java.util.List;

/// What was counted in one quarter, unprotected: it goes into the making of figures and nowhere else.
///
/// @param areas of the quarter, in the order of showing
/// @param cells those in which anything was counted; each has a code of every variable that the count has
record Counts(List<Place> areas, List<Cell> cells) {

    /// A police area.
    record Place(String code, String region) {
    }

    /// @param area its code
    /// @param drawn the sum of a random number of each of what was counted, modulo 2^64
    record Cell(String area, List<String> codes, int number, long drawn) {

        Cell {
            codes = List.copyOf(codes);
        }
    }

    Counts {
        areas = List.copyOf(areas);
        cells = List.copyOf(cells);
    }
}
