package org.concordat.community;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What those who oversee raised with a body of an area, as anybody may read it. Its words are those of whoever raised it.
///
/// @param kind `FINDING`, `QUESTION`, `DIRECTION` or `RECOMMENDATION`
/// @param raisedIn as it was called then, like `putTo`
/// @param followedIn who follows it now, and
/// @param answeredIn who has to answer it now
/// @param leftOpen whether one of the two has ended, and nobody has taken its work over
/// @param dueOn the last day for the first answer
/// @param duty of the law, which a direction serves; null where it serves none
/// @param priority of the area, which it serves; null where it serves none
public record PublicMatter(UUID id, String reference, String kind, String title, String words, String raisedIn, String followedIn,
                           String putTo, String answeredIn, boolean leftOpen, LocalDate raisedOn, LocalDate dueOn,
                           @Nullable String duty, @Nullable String priority, State state) {

    /// Where it stands.
    public enum State {
        WAITS, ANSWERED, ACCEPTED, NOT_ACCEPTED, DONE, CLOSED;

        /// @param last the kind of the last step; null where there is none
        static State of(String matter, @Nullable String last, @Nullable String outcome) {
            return switch (last) {
                case null -> WAITS;
                case "REPLY" -> WAITS;
                case "DONE" -> DONE;
                case "CLOSING" -> CLOSED;
                default -> "NOT_ACCEPTED".equals(outcome) ? NOT_ACCEPTED : matter.equals("QUESTION") ? ANSWERED : ACCEPTED;
            };
        }
    }

    /// What was said or done about it since.
    ///
    /// @param kind `ANSWER`, `DONE`, `REPLY` or `CLOSING`
    /// @param byDay by when what was accepted will be done, or a reply answered; null where nothing follows
    public record Step(int number, String kind, String body, LocalDate on, @Nullable String outcome, String words,
                       @Nullable LocalDate byDay) {
    }

    /// What people were asked, and by what they said it was changed.
    public record Consulted(String path, Spoken title) {
    }

    /// What an area's local policing body has set.
    public record Priority(String strand, String title, String plan, LocalDate from, LocalDate last, String body) {
    }
}
