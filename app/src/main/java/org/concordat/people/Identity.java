package org.concordat.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A person as one body tells of them: the least that lets the reader know who is meant.
///
/// @param name as given, up to 200 characters
/// @param bornOn the date of birth; null exactly when an age band is given instead
/// @param addressArea a town or postcode district, never an address
/// @param identifier a kind and value the body holds, such as a unique pupil number
/// @param source where the body has it from
/// @param sourceDay the day on which the source said so
public record Identity(
        String name,
        @Nullable String otherNames,
        @Nullable LocalDate bornOn,
        @Nullable AgeBand ageBand,
        @Nullable String addressArea,
        @Nullable String identifier,
        String source,
        LocalDate sourceDay) {

    public Identity {
        if ((bornOn == null) == (ageBand == null)) {
            throw new IllegalArgumentException("either a date of birth or an age band");
        }
    }

    /// Whether a source may have said something on a day that is still told of today.
    public static boolean maySaySoOn(LocalDate day, LocalDate today) {
        return mayBeBornOn(day, today);
    }

    /// Whether somebody whom a concern is about today may have been born on a day. Nobody has lived for 125 years.
    public static boolean mayBeBornOn(LocalDate day, LocalDate today) {
        return !day.isAfter(today) && day.isAfter(today.minusYears(125));
    }
}
