package org.concordat.community;

import java.time.LocalDate;
import java.util.List;
import org.concordat.kernel.Quarter;
import org.concordat.statistics.TableDefinition;
import org.jspecify.annotations.Nullable;

/// Figures that were released of one table and quarter, in all their versions.
///
/// @param versions the latest first; at least one
public record PublishedFigures(TableDefinition table, Quarter quarter, List<Version> versions) {

    /// @param reason why there is another version; null for the first
    /// @param withdrawnOn null while it stands
    public record Version(int number, LocalDate releasedOn, @Nullable String reason, @Nullable LocalDate withdrawnOn,
                          @Nullable String withdrawnWhy) {
    }

    public PublishedFigures {
        versions = List.copyOf(versions);
    }

    public Version latest() {
        return versions.getFirst();
    }

    /// Whether no figures are shown.
    public boolean isWithdrawn() {
        return latest().withdrawnOn() != null;
    }

    /// `referrals-by-sector-2026-q3`
    public String name() {
        return table.id() + "-" + quarter.slug();
    }

    public String path() {
        return "/figures/" + name();
    }
}
