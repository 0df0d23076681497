package org.concordat.panels;

import java.time.Instant;
import org.concordat.kernel.OfficerId;
import org.jspecify.annotations.Nullable;

/// What one of those who were there thinks of a case, written before they saw what another wrote.
///
/// @param words null where there is none
public record View(OfficerId officer, Kind kind, @Nullable String words, Instant at) {

    /// How it came.
    public enum Kind {
        GIVEN("Given"),
        DECLINED("They declined to give one"),
        LEFT("They have left, and were passed over");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
