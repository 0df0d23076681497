package org.concordat.scrutiny;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.jspecify.annotations.Nullable;

/// What was raised with a body, as it was raised.
///
/// @param raisedIn the body that raised it
/// @param heldIn the body that follows it now
/// @param to the body that has to answer
/// @param dueOn the last day for its first answer, by the limit of the day on which it was raised
public record Matter(MatterId id, String reference, BodyId raisedIn, OfficerId raisedBy, Instant raisedAt, BodyId heldIn, BodyId to,
                     Wording wording, LocalDate dueOn) {

    /// What whoever raises it says.
    ///
    /// @param duty which it serves, and
    /// @param priority which it serves: of a direction one of them at least, and of anything else none
    /// @param withheld why it is not public; null where it is
    public record Wording(MatterKind kind, String title, String words, Evidence evidence, @Nullable Duty duty,
                          @Nullable UUID priority, @Nullable String withheld) {

        boolean servesSomething() {
            return duty != null || priority != null;
        }
    }

    public MatterKind kind() {
        return wording.kind();
    }

    /// Why it is not public; empty where it is.
    public Optional<String> withheld() {
        return Optional.ofNullable(wording.withheld());
    }
}
