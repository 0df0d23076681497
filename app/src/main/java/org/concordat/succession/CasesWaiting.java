package org.concordat.succession;

import java.time.LocalDate;
import java.util.Optional;
import org.concordat.kernel.BodyId;

/// Open cases of a police force that has ended, for which nobody stands in. It names none of them.
///
/// @param until the first day on which that force is no longer in being
/// @param follower the force whose lead answers by law, or first would; empty where the law names none
/// @param led whether somebody there does: else each case stands under the name of its last owner
/// @param open how many there are
public record CasesWaiting(BodyId body, LocalDate until, Optional<BodyId> follower, boolean led, int open) {
}
