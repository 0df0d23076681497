package org.concordat.publications;

import java.time.Instant;
import java.util.UUID;
import org.concordat.kernel.OfficerId;
import org.jspecify.annotations.Nullable;

/// What was done about an edition. A row that never changes.
///
/// @param words why; null where it was approved
public record EditionStep(UUID id, Kind kind, OfficerId by, Instant at, @Nullable String words) {

    /// The database has the same ones.
    public enum Kind {
        APPROVED("Approved"),
        DECLINED("Not published"),
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
