package org.concordat.complaints;

import java.time.Instant;
import java.time.LocalDate;
import org.concordat.kernel.BodyId;
import org.jspecify.annotations.Nullable;

/// What somebody complains of, as they wrote it, and the days by which they hear.
///
/// @param reference `K-7K2M-4QXA`
/// @param to the body that is complained of, and answers
/// @param at when it was sent, from which its time runs
public record Complaint(ComplaintId id, String reference, Kind kind, BodyId to, Instant at, Account account, LocalDate acknowledgeBy,
                        LocalDate answerBy) {

    /// What a complaint is about.
    public enum Kind {
        MISTAKE("A mistake about somebody"),
        TREATMENT("How something was done");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /// In their words.
    ///
    /// @param name of whoever complains; null for one who stays unnamed, which nobody does of whom it is about
    /// @param wanted what would put it right; null where they do not say
    /// @param reach how they may be reached; null where they do not say
    /// @param language `en` or `cy`
    public record Account(@Nullable String name, String happened, @Nullable String wanted, @Nullable String reach, String language) {
    }
}
