package org.concordat.sampling;

import java.util.UUID;

/// What a round serves whose decisions are chosen, and why it has to be these.
public record Purpose(Serves serves, UUID id, String reason) {

    public enum Serves {
        PRIORITY("A priority of the area"),
        DIRECTION("A direction");

        private final String words;

        Serves(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /// A priority or a direction that a choice may serve.
    public record Possible(Serves serves, UUID id, String title) {
    }
}
