package org.concordat.sharing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.concordat.access.Role;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.GatewayId;
import org.concordat.kernel.OfficerId;
import org.jspecify.annotations.Nullable;

/// One hop below what a body told: who passed it on, when, through what, to whom, and what became of it there. Nothing of
/// what is in it.
///
/// @param first the first version of it
/// @param above the first version of what it was passed on from
/// @param correctedAt when something above it was corrected last; null when nothing was
/// @param keptAt when an officer of its body last said that it stands all the same
/// @param yes who said yes to it, of the viewer's body and those between
public record Hop(DisclosureId id, DisclosureId first, DisclosureId above, int version, BodyId body, OfficerId proposedBy,
                  Instant proposedAt, GatewayId gateway, Originated.Standing standing, LocalDate expiresOn,
                  @Nullable OfficerId decidedBy, @Nullable Instant decidedAt, @Nullable Instant correctedAt,
                  @Nullable Instant keptAt, List<Held> held, List<Yes> yes) {

    /// What one body did with it.
    ///
    /// @param readers how many of its officers have opened it
    public record Held(BodyId body, List<Role> roles, @Nullable Instant sentAt, Instant until, int readers,
                       @Nullable Instant firstRead, @Nullable Instant disposedAt) {

        public Held {
            roles = List.copyOf(roles);
        }

        /// Whether it was read, has ended, and nobody has said that it is gone.
        public boolean isUnconfirmed(Instant at) {
            return readers > 0 && !until.isAfter(at) && disposedAt == null;
        }
    }

    /// That one body let it be passed on.
    public record Yes(BodyId body, OfficerId by, Instant at) {
    }

    public Hop {
        held = List.copyOf(held);
        yes = List.copyOf(yes);
    }

    /// Whether something above it was corrected, and its body has neither corrected it nor said that it stands.
    public boolean owesAnAnswer() {
        return standing == Originated.Standing.SENT && correctedAt != null
                && (keptAt == null || keptAt.isBefore(correctedAt));
    }
}
