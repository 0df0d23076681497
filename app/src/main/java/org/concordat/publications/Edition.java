package org.concordat.publications;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.jspecify.annotations.Nullable;

/// A publication as it was written once, and what was done about it.
///
/// @param publication its first edition
/// @param number from 1, also counting those that were declined
/// @param changed what is not as in the edition before, and why; null for the first
/// @param steps in their order
public record Edition(UUID id, UUID publication, int number, Kind kind, BodyId body, OfficerId by, Instant at, Wording wording,
                      @Nullable String changed, List<EditionStep> steps) {

    /// The database has the same ones.
    public enum Kind {
        STATEMENT("Statement"),
        REPORT("Report"),
        DECISION_NOTICE("Decision notice"),
        EVALUATION("Evaluation");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /// Where it stands.
    public enum State {
        WAITS("Waits for a second person"),
        APPROVED("Approved"),
        DECLINED("Not published"),
        WITHDRAWN("Withdrawn");

        private final String words;

        State(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /// What it says.
    ///
    /// @param titleCy in Welsh, with the words in Welsh; null while that is awaited
    /// @param contact how the media reach the body
    /// @param due when it is shown from; null: as soon as it is approved
    public record Wording(String title, String words, @Nullable String titleCy, @Nullable String wordsCy, String contact,
                          @Nullable Instant due) {
    }

    public Edition {
        steps = List.copyOf(steps);
    }

    public State state() {
        return steps.isEmpty() ? State.WAITS : switch (steps.getLast().kind()) {
            case APPROVED -> State.APPROVED;
            case DECLINED -> State.DECLINED;
            case WITHDRAWN -> State.WITHDRAWN;
        };
    }

    /// By which people speak of the publication: `P-`, and the first eight characters of its first edition.
    public String reference() {
        var hex = publication.toString().toUpperCase(Locale.ROOT);
        return "P-" + hex.substring(0, 4) + "-" + hex.substring(4, 8);
    }
}
