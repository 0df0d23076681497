package org.concordat.notices;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;

/// An address of a body's own system, to which events are sent once a second person has approved it.
///
/// @param secretSince when the newest secret was made, if one was
/// @param dead how many events were given up
public record Hook(UUID id, BodyId body, String address, OfficerId registeredBy, Instant registeredAt, State state,
                   Optional<Instant> secretSince, long dead) {

    /// What has become of it. Each change is a row with an author.
    public enum State {
        WAITS("Waits for a second administrator"),
        APPROVED("Events are sent to it"),
        DECLINED("Declined"),
        ENDED("Ended");

        private final String words;

        State(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public boolean isOver() {
        return state == State.DECLINED || state == State.ENDED;
    }
}
