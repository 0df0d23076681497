package org.concordat.notices;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A mail that is to go: to one address, of one notice or of several.
///
/// @param id which its Message-ID is made of
/// @param tries how often it was tried before
record Letter(UUID id, String address, List<Line> lines, int tries) {

    Letter {
        lines = List.copyOf(lines);
    }

    /// What it says of one notice.
    ///
    /// @param list the address of the list in which it stands: `/requests-to-us`
    record Line(NoticeKind kind, String list, @Nullable LocalDate by) {

        /// Of a place, nothing but its list.
        static Line of(NoticeKind kind, String place, @Nullable LocalDate by) {
            return new Line(kind, place.substring(0, place.lastIndexOf('/')), by);
        }
    }
}
