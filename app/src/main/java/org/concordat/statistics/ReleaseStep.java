package org.concordat.statistics;

import java.time.Instant;
import java.util.UUID;
import org.concordat.kernel.OfficerId;
import org.jspecify.annotations.Nullable;

/// What was done about figures that were made. A row that never changes.
///
/// @param words why; null where figures were released
public record ReleaseStep(UUID id, Kind kind, OfficerId by, Instant at, @Nullable String words) {

    /// The database has the same ones.
    public enum Kind {
        RELEASED("Released"),
        DECLINED("Not released"),
        WITHDRAWAL_ASKED("Withdrawal asked for"),
        WITHDRAWN("Withdrawn");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
