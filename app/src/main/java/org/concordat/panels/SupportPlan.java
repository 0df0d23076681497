package org.concordat.panels;

import java.time.Instant;
import org.concordat.kernel.OfficerId;

/// What support of a case is for, and who gives it: as it was written then. The last one is followed while there is consent.
public record SupportPlan(String words, OfficerId by, Instant at) {
}
