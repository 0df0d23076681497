package org.concordat.scrutiny;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a matter rests on: things that others can look at for themselves, and no words.
///
/// @param entries their numbers in the log, at most [#ENTRIES_MAX]
/// @param measured the month whose numbers are meant; null for none
public record Evidence(List<Long> entries, @Nullable YearMonth measured) {

    public static final int ENTRIES_MAX = 20;

    public Evidence {
        entries = List.copyOf(entries);
        if (entries.size() > ENTRIES_MAX) {
            throw new IllegalArgumentException("too many entries: " + entries.size());
        }
    }

    boolean none() {
        return entries.isEmpty() && measured == null;
    }
}
