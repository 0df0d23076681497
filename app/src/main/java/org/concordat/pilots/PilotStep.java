package org.concordat.pilots;

import java.time.Instant;
import java.util.UUID;
import org.concordat.kernel.OfficerId;
import org.jspecify.annotations.Nullable;

/// What became of a pilot or of an evaluation of it. A row that never changes.
///
/// @param evaluation that was approved or declined; null where it is the pilot itself
/// @param words why; null where it was settled or approved
public record PilotStep(UUID id, @Nullable UUID evaluation, Kind kind, OfficerId by, Instant at, @Nullable String words) {

    /// The database has the same ones.
    public enum Kind {
        SETTLED("Settled"),
        DROPPED("Dropped"),
        ENDED("Brought to an end"),
        APPROVED("Approved"),
        DECLINED("Not published");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
