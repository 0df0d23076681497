package org.concordat.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.concordat.kernel.BodyKind;

/// Which data-protection regime governs a kind of body on a day.
/// It is the regime of the body's ordinary work in these partnerships: a force's payroll is not asked about.
public class Regimes {

    private final List<Regime> all;

    Regimes(List<Regime> all) {
        this.all = List.copyOf(all);
    }

    /// Empty when the register does not know the law of that day, or of that kind of body.
    public Optional<Regime> of(BodyKind kind, LocalDate on) {
        return all.stream()
                .filter(regime -> regime.kinds().contains(kind) && regime.authority().inForce().covers(on))
                .findFirst();
    }

    public List<Regime> all() {
        return all;
    }
}
