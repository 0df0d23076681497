package org.concordat.resources;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.concordat.kernel.FinancialYear;

/// What there was for an area beside what there was elsewhere, in a year and those before it.
///
/// @param years the latest first
public record Beside(List<FinancialYear> years, List<Sum> sums) {

    public Beside {
        years = List.copyOf(years);
        sums = List.copyOf(sums);
    }

    /// Of an amount in a year.
    ///
    /// @param planned whether any of it is what was planned
    /// @param here empty where nothing was entered, or where all areas are looked at
    /// @param near in the other areas of its region
    public record Sum(FinancialYear year, Amount.Kind kind, Strand strand, boolean planned, Optional<BigDecimal> here, Together near,
                      Together everywhere) {
    }

    /// @param areas in how many something was entered
    public record Together(BigDecimal number, int areas) {
    }

    public Optional<Sum> of(FinancialYear year, Amount.Kind kind, Strand strand) {
        return sums.stream().filter(it -> it.year().equals(year) && it.kind() == kind && it.strand() == strand).findFirst();
    }
}
