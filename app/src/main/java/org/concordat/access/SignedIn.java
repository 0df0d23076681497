package org.concordat.access;

import java.time.Instant;
import org.concordat.kernel.OfficerId;

/// Who is signed in, and the moment at which they ask.
public record SignedIn(OfficerId officer, Instant at) {
}
