package org.concordat.notices;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.concordat.kernel.OfficerId;

/// A mail that was made, and what became of it.
///
/// @param outcome empty while it waits to be sent or tried again
/// @param said a reply code, or what failed
public record Sent(UUID id, OfficerId officer, String address, Instant madeAt, Optional<Instant> endedAt,
                   Optional<Outcome> outcome, String said) {

    /// How it ended.
    public enum Outcome {
        SENT("Sent"),
        KEPT("Not sent: this is a demonstration"),
        REFUSED("Refused by the mail server"),
        BOUNCED("Came back"),
        FAILED("Given up after several tries"),
        IN_DOUBT("May not have arrived"),
        DROPPED("Not sent: nothing of it waits for you at this address any more");

        private final String words;

        Outcome(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
