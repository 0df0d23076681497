package org.concordat.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.concordat.access.Viewer;
import org.concordat.intake.Outcome;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.GatewayId;
import org.concordat.kernel.OfficerId;
import org.jspecify.annotations.Nullable;

/// What whoever referred a concern was told of its case.
///
/// @param to whoever referred it
/// @param in the body for which they did
/// @param gateway what carries it to them; null where that is the body whose the case is
/// @param againBy by when they hear again; null once they know the outcome
public record Telling(UUID id, CaseId of, OfficerId to, BodyId in, Outcome outcome, @Nullable GatewayId gateway,
                      OfficerId by, Instant at, @Nullable LocalDate againBy) {

    public LocalDate day() {
        return at.atZone(Viewer.ZONE).toLocalDate();
    }
}
