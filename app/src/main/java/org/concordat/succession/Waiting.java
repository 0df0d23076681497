package org.concordat.succession;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.concordat.kernel.BodyId;

/// A body whose work nobody has taken over, though it has ended or the law says who follows it.
///
/// @param until the first day on which it is no longer in being; empty where that is not said
/// @param successor empty where nobody follows by law
/// @param offer empty where it was not offered to them yet
/// @param open how many things are open
public record Waiting(BodyId body, Optional<LocalDate> until, Optional<BodyId> successor, Optional<UUID> offer, int open) {
}
