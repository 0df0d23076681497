package org.concordat.sampling;

import java.time.Instant;
import org.concordat.kernel.OfficerId;

/// What somebody who looked at a decision says of it, on what the decision maker knew at the time.
public record Judgement(String number, OfficerId by, Instant at, Outcome outcome, String words) {

    public enum Outcome {
        APPROPRIATE("Appropriate"),
        WITH_OBSERVATIONS("Appropriate with observations"),
        INAPPROPRIATE("Inappropriate"),
        COULD_NOT_AGREE("The panel could not agree");

        private final String words;

        Outcome(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
