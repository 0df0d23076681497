package org.concordat.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.concordat.kernel.BodyId;

/// What panels have made of a case.
///
/// @param support whose panel holds support; empty where none does
/// @param times each time that it came to a panel, the last first
/// @param agenda where its owner puts it on an agenda; empty for anybody else
/// @param waits what waits of the support that providers give
public record PanelOutcome(Optional<Support> support, List<Time> times, Optional<String> agenda, List<Waits> waits) {

    /// A panel that holds support.
    ///
    /// @param ended whether that body is there no longer
    public record Support(BodyId panel, boolean ended) {
    }

    /// One time that it came to a panel.
    ///
    /// @param outcome in words; empty until something is decided
    /// @param place where it is read in full
    public record Time(LocalDate on, BodyId panel, Optional<String> outcome, String place) {
    }

    /// Something that a provider has not done, or has raised.
    ///
    /// @param by the last day for it
    /// @param place where it is read in full
    public record Waits(String what, LocalDate by, String place) {
    }

    public PanelOutcome {
        times = List.copyOf(times);
        waits = List.copyOf(waits);
    }
}
