package org.concordat.sharing;

import java.time.Instant;
import org.concordat.access.Role;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.jspecify.annotations.Nullable;

/// What one body and role did with a disclosure addressed to it, as the originator sees it.
///
/// @param readers how many officers have opened it, by any role of that body
public record Holding(BodyId body, Role role, String reason, int readers, @Nullable Instant firstOpened,
                      @Nullable Answer answer, @Nullable Disposal disposal) {

    /// What the body said it was worth.
    ///
    /// @param cameOf what it said last of what came of it
    /// @param outcomeAt when it said that, where that was after the answer
    public record Answer(OfficerId officer, Instant at, AnswerKind kind, String words, @Nullable CameOf cameOf,
                         @Nullable Instant outcomeAt) {

        Answer(OfficerId officer, Instant at, AnswerKind kind, String words) {
            this(officer, at, kind, words, null, null);
        }

        public boolean changedADecision() {
            return cameOf != null && cameOf.changed() == Changed.YES;
        }
    }

    /// That the body no longer holds it.
    public record Disposal(OfficerId officer, Instant at, String words) {
    }

    /// Whether the body read it, so that there is something to dispose of.
    public boolean holds() {
        return readers > 0 && disposal == null;
    }
}
