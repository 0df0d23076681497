package org.concordat.casework;

import java.time.Instant;
import java.util.List;
import org.concordat.kernel.OfficerId;
import org.concordat.requests.Line;
import org.concordat.requests.RequestId;

/// A request that was begun for a case, and how each body stands that it asks.
///
/// @param lines one for each body; empty while it has not left
public record Asking(RequestId request, OfficerId by, Instant at, List<Line> lines) {

    public Asking {
        lines = List.copyOf(lines);
    }
}
