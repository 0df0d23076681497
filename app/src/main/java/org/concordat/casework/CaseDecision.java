package org.concordat.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.access.Viewer;
import org.concordat.kernel.GatewayId;
import org.concordat.kernel.OfficerId;
import org.jspecify.annotations.Nullable;

/// A decision on a case, as it was made: it never changes, and the last of a case is corrected by a later one alone.
///
/// @param number from 1, in order
/// @param stage in which it was made
/// @param next to which it led
/// @param grounds null where a panel decided, with whom they stay
/// @param corrects the decision in whose place it stands; null for most
public record CaseDecision(UUID id, CaseId of, int number, Choice choice, Stage stage, Stage next, @Nullable Grounds grounds,
                           OfficerId by, Instant at, @Nullable UUID corrects) {

    /// Why it was decided so.
    ///
    /// @param options what was considered, and what spoke for each; up to 2,000 characters
    /// @param reason up to 4,000 characters
    /// @param gateway what carries what leaves; null where nothing does
    /// @param dissent who saw it otherwise, and why; null where nobody did
    public record Grounds(String options, String reason, @Nullable GatewayId gateway, @Nullable String dissent) {
    }

    /// Those of a case that no other corrects, in order.
    public static List<CaseDecision> standing(List<CaseDecision> all) {
        var corrected = all.stream().map(CaseDecision::corrects).filter(Objects::nonNull).collect(Collectors.toSet());
        return all.stream().filter(it -> !corrected.contains(it.id())).toList();
    }

    public LocalDate day() {
        return at.atZone(Viewer.ZONE).toLocalDate();
    }
}
