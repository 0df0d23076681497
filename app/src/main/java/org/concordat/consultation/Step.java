package org.concordat.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.concordat.kernel.OfficerId;
import org.jspecify.annotations.Nullable;

/// What became of a consultation.
///
/// @param number from 1, which is its approval
/// @param answerBy the last day for the answer; of an approval alone
/// @param words null of an approval alone
/// @param response of what came of it; null of anything else
public record Step(UUID id, int number, Kind kind, OfficerId by, Instant at, @Nullable LocalDate answerBy, @Nullable Both words,
                   @Nullable Response response) {

    /// What somebody did.
    public enum Kind { APPROVAL, CORRECTION, WITHDRAWAL, RESPONSE }

    /// What came of what people said.
    public enum Outcome {
        CHANGED("It was changed"),
        PARTLY("It was changed in part"),
        NOT_CHANGED("It was not changed");

        private final String words;

        Outcome(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /// @param matter the finding, question or direction that it changed
    /// @param priority of the area that it changed
    public record Response(Outcome outcome, @Nullable UUID matter, @Nullable UUID priority) {
    }
}
