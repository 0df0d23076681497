package org.concordat.requests;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.concordat.kernel.OfficerId;
import org.concordat.sharing.DisclosureId;
import org.jspecify.annotations.Nullable;

/// Something that was done about what one body is asked, by either side. It never changes.
///
/// @param number from 1, in order
/// @param act made with the form, so that a repeated submit is the same act
public record Step(int number, UUID act, OfficerId by, Instant at, Done done) {

    /// What was done.
    public sealed interface Done {

        /// An officer of the body asked has made it theirs to answer.
        record Taken() implements Done {
        }

        /// They have put it back for their colleagues.
        record GivenBack() implements Done {
        }

        /// Its owner has asked an originating officer of the body to compose the disclosure that answers.
        record Handed(OfficerId to) implements Done {
        }

        /// A disclosure is being composed in answer.
        ///
        /// @param lapsed whether it will not answer any more, though nobody dropped it: it was taken back with what it passes on, or
        ///     ran out before it was approved
        record Preparing(DisclosureId disclosure, boolean lapsed) implements Done {

            Preparing(DisclosureId disclosure) {
                this(disclosure, false);
            }
        }

        /// It will not be sent: it was discarded, or declined.
        record Dropped(DisclosureId disclosure) implements Done {
        }

        /// It was sent.
        record Disclosed(DisclosureId disclosure, String reference) implements Done {
        }

        record NothingHeld() implements Done {
        }

        /// @param reviewOn from this day on it waits for an answer again, which is due on `dueOn`
        record Refused(RefusalKind refusal, String reason, LocalDate reviewOn, LocalDate dueOn) implements Done {
        }

        /// The asker reminded the body.
        record Reminded() implements Done {
        }

        /// The asker does not want an answer any more.
        record Withdrawn(String reason) implements Done {
        }
    }

    /// Whether this is what a form caused, sent once more by the same officer.
    boolean is(OfficerId officer, UUID form) {
        return by.equals(officer) && act.equals(form);
    }

    @Nullable DisclosureId disclosure() {
        return switch (done) {
            case Done.Preparing(var it, var _) -> it;
            case Done.Dropped(var it) -> it;
            case Done.Disclosed(var it, var _) -> it;
            default -> null;
        };
    }
}
