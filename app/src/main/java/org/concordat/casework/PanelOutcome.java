package org.concordat.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.concordat.kernel.BodyId;

/// What panels have made of a case.
///
/// @param support the body whose panel holds support; empty where none does
/// @param times each time that it came to a panel, the last first
/// @param agenda where its owner puts it on an agenda; empty for anybody else
public record PanelOutcome(Optional<BodyId> support, List<Time> times, Optional<String> agenda) {

    /// One time that it came to a panel.
    ///
    /// @param outcome in words; empty until something is decided
    /// @param place where it is read in full
    public record Time(LocalDate on, BodyId panel, Optional<String> outcome, String place) {
    }

    public PanelOutcome {
        times = List.copyOf(times);
    }
}
