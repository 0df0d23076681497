package org.concordat.scrutiny;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.jspecify.annotations.Nullable;

/// What was said or done about a matter.
///
/// @param number from 1
public record Step(UUID id, int number, BodyId body, OfficerId by, Instant at, Said said) {

    public enum Kind {
        /// The body it was put to answers; a later answer corrects an earlier one.
        ANSWER,
        /// What was accepted is done.
        DONE,
        /// Whoever raised it asks again.
        REPLY,
        /// Whoever raised it closes it.
        CLOSING
    }

    public enum Outcome {
        ACCEPTED("Accepted", "Answered in full"),
        PARTLY("Partly accepted", "Answered in part"),
        NOT_ACCEPTED("Not accepted", "Not answered");

        private final String words;
        private final String ofAQuestion;

        Outcome(String words, String ofAQuestion) {
            this.words = words;
            this.ofAQuestion = ofAQuestion;
        }

        public String words(MatterKind of) {
            return of == MatterKind.QUESTION ? ofAQuestion : words;
        }
    }

    /// What it says.
    ///
    /// @param outcome of an answer; null of anything else
    /// @param byDay by when what is accepted will be done, or a reply is to be answered; null where nothing follows
    public record Said(Kind kind, @Nullable Outcome outcome, String words, @Nullable LocalDate byDay) {
    }
}
