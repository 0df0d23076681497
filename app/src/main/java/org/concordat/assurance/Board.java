package org.concordat.assurance;

import java.util.List;
import org.concordat.kernel.Quarter;

/// Every area that its viewer sees, those with the most exceptions first.
///
/// @param national whether these are all areas
/// @param now the quarter that lasts
public record Board(Quarter quarter, Quarter now, boolean national, List<AreaStanding> areas) {

    public Board {
        areas = List.copyOf(areas);
    }

    /// How many can show everything that is asked.
    public int able() {
        return (int) areas.stream().filter(it -> it.exceptions() == 0).count();
    }
}
