package org.concordat.sampling;

import java.time.Instant;
import java.util.Optional;
import org.concordat.kernel.OfficerId;
import org.jspecify.annotations.Nullable;

/// What the body says to a challenge, and what a second person of it found.
///
/// @param number from 1; one follows another that was sent back
public record Answer(int number, OfficerId by, Instant at, Said said, Optional<Check> check) {

    public enum Kind {
        CHOICE("Answer by choice, with a reason"),
        WORDS("Say it in words"),
        REFUSED("Refuse, and say why");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public enum Choice {
        YES("Yes"),
        NO("No"),
        IN_PART("In part"),
        NOT_RECORDED("It is not recorded");

        private final String words;

        Choice(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /// @param choice null unless it answers by one
    /// @param words what is told, or why
    public record Said(Kind kind, @Nullable Choice choice, String words) {
    }

    /// @param why it is sent back; null where it is passed
    public record Check(OfficerId by, Instant at, @Nullable String why) {

        public boolean passed() {
            return why == null;
        }
    }

    public boolean passed() {
        return check.filter(Check::passed).isPresent();
    }
}
