package org.concordat.pilots;

import java.time.Instant;
import java.util.UUID;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.jspecify.annotations.Nullable;

/// What was said of a pilot in one of its areas before it started there, or that it did. A row that never changes.
///
/// @param opinion of the local policing body; null unless it is its view
/// @param consultation in which communities said it; null where there was none
/// @param source where else it comes from
/// @param words null where it started
public record Said(UUID id, UUID area, int number, Kind kind, BodyId body, OfficerId by, Instant at, @Nullable Opinion opinion,
                   @Nullable UUID consultation, @Nullable String source, @Nullable String words) {

    /// The database has the same ones.
    public enum Kind {
        VIEW("The local policing body’s view"),
        VOICES("What communities said"),
        ANSWER("The answer to both"),
        START("Started");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /// The database has the same ones.
    public enum Opinion {
        SUPPORTS("Supports it"),
        CONDITIONS("Supports it with conditions"),
        OBJECTS("Objects to it");

        private final String words;

        Opinion(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
