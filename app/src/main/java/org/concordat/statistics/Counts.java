package org.concordat.statistics;

import java.util.List;

/// What was counted in one quarter, unprotected: it goes into the making of figures and nowhere else.
///
/// @param places of the quarter, in the order of showing
/// @param cells those in which anything was counted; each has a code of every variable that the count has
record Counts(List<Place> places, List<Cell> cells) {

    /// A police area, or an agreement.
    ///
    /// @param region empty for an agreement
    record Place(String code, String region) {
    }

    /// @param place its code
    /// @param drawn the sum of a random number of each of what was counted, modulo 2^64
    record Cell(String place, List<String> codes, int number, long drawn) {

        Cell {
            codes = List.copyOf(codes);
        }
    }

    Counts {
        places = List.copyOf(places);
        cells = List.copyOf(cells);
    }
}
