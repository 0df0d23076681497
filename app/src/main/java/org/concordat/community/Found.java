package org.concordat.community;

import java.time.LocalDate;

/// What whoever comes back may know of a concern.
///
/// @param takenUp whether an officer has it
record Found(LocalDate receivedOn, String force, boolean takenUp) {
}
