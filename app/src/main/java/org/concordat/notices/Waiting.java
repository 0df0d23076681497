package org.concordat.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What waits, as an officer who was told sees it on screen.
///
/// @param ids of the notices that say it: one for each of their roles that was told
/// @param seen whether they have seen it before
public record Waiting(List<UUID> ids, NoticeKind kind, String place, @Nullable LocalDate by, Instant toldAt, boolean seen) {

    public Waiting {
        ids = List.copyOf(ids);
    }
}
