package org.concordat.panels;

import java.time.LocalDate;
import org.concordat.kernel.OfficerId;

/// A session of whoever gives support: the day, and whether it was held. Nothing else is written of it, and never what was said.
///
/// @param by who recorded it
public record SupportSession(LocalDate on, Came came, OfficerId by) {

    /// Whether it was held, or why not.
    public enum Came {
        HELD("Held"),
        MISSED("Missed: the person did not come"),
        CANCELLED("Not held: whoever gives support could not come");

        private final String words;

        Came(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
