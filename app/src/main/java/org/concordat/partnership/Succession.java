package org.concordat.partnership;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.concordat.kernel.BodyId;
import org.jspecify.annotations.Nullable;

/// That one body follows another, or that a body's end was announced.
///
/// @param successor null while nobody has said who follows
/// @param onDay null while only the month is known
public record Succession(UUID id, BodyId body, @Nullable BodyId successor, YearMonth month, @Nullable LocalDate onDay,
                         Standing standing, String words, String source) {

    /// Whether it is law. What is only announced closes nothing.
    public enum Standing {
        ANNOUNCED("Announced"),
        ENACTED("Enacted");

        private final String words;

        Standing(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
