package org.concordat.consultation;

import java.time.Instant;
import java.util.UUID;
import org.concordat.kernel.OfficerId;
import org.jspecify.annotations.Nullable;

/// What somebody decided of an answer.
///
/// @param number from 1
/// @param reason of what is held back; null of anything else
public record Moderation(UUID id, int number, OfficerId by, Instant at, Verdict verdict, @Nullable Reason reason) {

    /// What becomes of its words. Unless somebody says that they are fit, nobody sees them.
    public enum Verdict {
        READ("Read: its words are not shown"),
        FIT("Its words can be shown as they are"),
        HELD_BACK("Held back");

        private final String words;

        Verdict(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /// Why an answer is held back.
    public enum Reason {
        PERSON("It names or describes a person", true),
        ABUSE("It insults or threatens", true),
        OFF_TOPIC("It is about something else", true),
        ASKED("Whoever sent it asked for that", false),
        MACHINE("It was sent by a machine", false),
        TWICE("It was sent more than once", false);

        private final String words;
        private final boolean counts;

        Reason(String words, boolean counts) {
            this.words = words;
            this.counts = counts;
        }

        public String words() {
            return words;
        }

        /// Whether its choices count all the same: whoever dislikes words does not take away a voice.
        public boolean counts() {
            return counts;
        }
    }

    boolean counts() {
        return reason == null || reason.counts();
    }
}
