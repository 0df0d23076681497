package org.concordat.sharing;

import java.time.Instant;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.GatewayId;
import org.concordat.partnership.Agreement;
import org.jspecify.annotations.Nullable;

/// What is the same for everyone who can or cannot read a disclosure, as far as the asker may know it.
///
/// @param agreement as it stands now; null where the asker's body is no party to it
/// @param sentAt null until it is approved
/// @param waits whether it may still be approved
/// @param visibleUntil the moment from which nobody reads it
/// @param ended why it ended, when that was not by its date
/// @param gateway through which it was sent; null for one who has not read it
public record Circumstances(
        DisclosureId id,
        String reference,
        BodyId from,
        @Nullable Agreement agreement,
        @Nullable Instant sentAt,
        boolean waits,
        Instant visibleUntil,
        Envelope.@Nullable Ended ended,
        @Nullable GatewayId gateway) {
}
