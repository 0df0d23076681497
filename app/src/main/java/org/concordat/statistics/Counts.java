package org.concordat.statistics;

import java.util.List;
import org.concordat.partnership.Area;

/// What was counted in one quarter, unprotected: it goes into the making of figures and nowhere else.
///
/// @param areas all that there were on the last day of the quarter, by code
/// @param cells those in which anything was counted; each has a code of every variable that the count has
record Counts(List<Area> areas, List<Cell> cells) {

    /// @param area its code
    record Cell(String area, List<String> codes, int number) {

        Cell {
            codes = List.copyOf(codes);
        }
    }

    Counts {
        areas = List.copyOf(areas);
        cells = List.copyOf(cells);
    }
}
