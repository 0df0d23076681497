package org.concordat.succession;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;

/// The open work of a body, offered to the one that the law says follows it.
///
/// @param body whose work it is
/// @param in the body in which it was offered: that one, or the national board
/// @param words what whoever goes on with it should know first
/// @param accepted empty while it waits
public record Offer(UUID id, BodyId body, BodyId successor, BodyId in, OfficerId by, Instant at, String words,
                    Optional<Acceptance> accepted) {

    /// From then on the successor follows and answers what the other did.
    ///
    /// @param in the successor, or who went on with its work by then
    public record Acceptance(BodyId in, OfficerId by, Instant at) {
    }
}
