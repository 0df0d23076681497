package org.concordat.complaints;

import java.time.Instant;
import java.util.UUID;
import org.concordat.kernel.OfficerId;
import org.jspecify.annotations.Nullable;

/// What the body that is complained of said.
///
/// @param number from 1
/// @param answer null where it says that it has the complaint
public record Step(UUID id, int number, OfficerId by, Instant at, @Nullable Answer answer) {

    /// What was found, and whether whoever complained is told.
    ///
    /// @param told without it they hear one sentence that says nothing, whatever was found
    /// @param agreement under which that was shared which the complaint was about; null where it was about something else
    public record Answer(Outcome outcome, boolean told, String words, @Nullable UUID agreement) {

        public Answer(Outcome outcome, boolean told, String words) {
            this(outcome, told, words, null);
        }
    }

    /// What came of a complaint.
    public enum Outcome {
        UPHELD("Upheld"),
        PARTLY("Upheld in part"),
        NOT_UPHELD("Not upheld"),
        NOT_OURS("Another body has to answer it");

        private final String words;

        Outcome(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public boolean isAnswer() {
        return answer != null;
    }
}
