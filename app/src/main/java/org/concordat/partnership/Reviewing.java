package org.concordat.partnership;

import java.time.LocalDate;

/// An agreement that someone has looked at again, and when they would look next.
record Reviewing(Agreement agreement, LocalDate nextReview) {
}
