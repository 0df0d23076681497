package org.concordat.signin;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;

/// An account that was linked to an officer with a code.
///
/// @param name what the provider says of the person; whoever confirms compares it with the officer's
/// @param madeBy who made the code; nobody, for the first two administrators
public record Link(UUID id, OfficerId officer, BodyId body, String name, Optional<OfficerId> madeBy, Instant at,
                   State state) {

    /// Where it stands. Only one that is confirmed lets anyone in.
    public enum State { WAITS, CONFIRMED, OVER }
}
