package org.concordat.api;

import java.time.Instant;
import java.util.UUID;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;

/// A system of a body, as its tokens name it.
///
/// @param issuer of its tokens (RFC 9068, 2.2)
/// @param nameThere its client id at that issuer
/// @param approves whether it approves, and composes nothing; or the other way about
public record Client(UUID id, BodyId body, String issuer, String nameThere, String name, boolean approves,
                     OfficerId madeBy, Instant madeAt, State state) {

    /// Whether officers of the body may know of it: it is theirs, and was confirmed once.
    boolean hasActedFor(BodyId officers) {
        return body.equals(officers) && state != State.WAITS && state != State.DECLINED;
    }

    /// How a system stands, by the last step that was taken.
    public enum State {
        WAITS("Waits for a second administrator"),
        CONFIRMED("In use"),
        DECLINED("Declined"),
        SUSPENDED("Suspended"),
        RESUMED("In use"),
        ENDED("Ended");

        private final String words;

        State(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        public boolean inUse() {
            return this == CONFIRMED || this == RESUMED;
        }
    }
}
