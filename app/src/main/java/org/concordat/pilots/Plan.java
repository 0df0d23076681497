package org.concordat.pilots;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a pilot asks and how it is to find out: settled before it begins, and never changed.
///
/// @param otherwise what is done otherwise than elsewhere, and why
/// @param success what is expected of each measure, so that it can be seen whether it came
/// @param standsOn the strand and the agreements it stands on; null where there are none
/// @param last the last day, after the first
/// @param areas in which it is tried
/// @param compared with these, none of which is among the areas
/// @param measures their ids
public record Plan(String title, String question, String otherwise, String success, @Nullable String standsOn, LocalDate first,
                   LocalDate last, List<UUID> areas, List<UUID> compared, List<String> measures) {

    public Plan {
        areas = List.copyOf(areas);
        compared = List.copyOf(compared);
        measures = List.copyOf(measures);
    }
}
