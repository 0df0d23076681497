package org.concordat.casework;

import java.time.Instant;
import java.util.List;
import org.concordat.kernel.OfficerId;
import org.concordat.requests.Line;
import org.concordat.requests.RequestId;
import org.concordat.requests.Standing;

/// A request that was begun for a case, and how each body stands that it asks.
///
/// @param lines one for each body; empty while it has not left
public record Asking(RequestId request, OfficerId by, Instant at, List<Line> lines) {

    public Asking {
        lines = List.copyOf(lines);
    }

    /// Whether no body has it yet.
    public boolean isUnsent() {
        return lines.isEmpty();
    }

    /// Whether something is still to come from a body: an answer, or another look at its refusal.
    public static boolean isAwaited(Line it) {
        return it.standing().waits() || it.standing() instanceof Standing.Refused;
    }
}
