package org.concordat.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What is known of a case over time, from every holder, as far as its viewer may know, on a page.
///
/// @param day as of which it is read: what was recorded by its end
/// @param entries the first first
/// @param next where the next page goes on; empty on the last
public record Chronology(CaseId of, String reference, LocalDate day, List<Happened> entries, Optional<ChronologyMark> next) {

    public Chronology {
        entries = List.copyOf(entries);
    }
}
