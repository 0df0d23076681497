package org.concordat.sharing;

import java.time.Instant;
import java.util.List;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.jspecify.annotations.Nullable;

/// That a disclosure corrects another, as one who reads it is told.
///
/// @param why in the words of who corrected it
/// @param before the version that this reader read last; null where they read none, or have said that they saw the change
/// @param seenAt when this reader said so
public record Correction(String why, @Nullable Before before, @Nullable Instant seenAt) {

    /// The earlier version whole, as it was read.
    public record Before(Received read, List<Attachment> files) {

        public Before {
            files = List.copyOf(files);
        }

        public DisclosureId id() {
            return read.id();
        }
    }

    /// Whether one who read an earlier version has said that they saw the change.
    ///
    /// @param version the last that they read before
    /// @param asked whether the correction is addressed to them today: who read by a grant, has left, or holds the role no longer
    ///   is not asked
    public record Seen(OfficerId officer, BodyId body, int version, @Nullable Instant at, boolean asked) {
    }

    /// The outside of a correction that somebody has not confirmed.
    public record ToConfirm(DisclosureId id, String reference, BodyId from, Instant sentAt) {
    }

    /// Something passed on whose source was corrected since, and of which nobody has said that it stands.
    public record Owed(DisclosureId id, String reference, String title, Instant correctedAt) {
    }
}
