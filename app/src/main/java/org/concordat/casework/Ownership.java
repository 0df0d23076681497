package org.concordat.casework;

import java.time.Instant;
import org.concordat.kernel.OfficerId;
import org.jspecify.annotations.Nullable;

/// Who owned a case from when until when.
///
/// @param until null for whoever owns it now
public record Ownership(OfficerId officer, Instant from, @Nullable Instant until, How how) {

    /// How it came to them.
    public enum How {
        OPENED("It came in"),
        ACCEPTED("They accepted it"),
        TAKEN("They took it as lead");

        private final String words;

        How(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
