package org.concordat.oversight;

import java.time.Instant;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.GatewayId;
import org.concordat.kernel.Purpose;
import org.jspecify.annotations.Nullable;

/// An entry, as those who oversee see it.
///
/// @param agreement its reference; null when there is none, or it is not published
/// @param number in the log, by which it is named as evidence; null while it has none
public record Overseen(Instant at, String kind, int version, BodyId body, @Nullable String agreement, @Nullable GatewayId gateway,
                       @Nullable Purpose purpose, @Nullable Long number, Standing standing) {

    /// What was found of it in the log.
    public enum Standing {
        /// It opens its leaf, and the leaf is at its number in the newest checkpoint that is shown.
        CHECKED,
        /// No checkpoint that is shown holds it yet: within a second, as a rule.
        NOT_YET,
        /// It is not what its leaf commits to: it was altered, or what opens it was lost or altered.
        ALTERED,
        /// It opens its leaf, and the log holds something else at that number.
        NOT_IN_THE_LOG;

        /// Whether somebody has to be told.
        public boolean wrong() {
            return this == ALTERED || this == NOT_IN_THE_LOG;
        }
    }
}
