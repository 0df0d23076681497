package org.concordat.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The time limits of statute and guidance, by slug and day.
public class TimeLimits {

    private final Versions<TimeLimit> limits;

    TimeLimits(List<TimeLimit> limits) {
        this.limits = new Versions<>(limits);
    }

    /// Empty when no such limit is in force on the day.
    public Optional<TimeLimit> limit(String slug, LocalDate on) {
        return limits.inForce(slug, on);
    }

    /// Every version of every limit, in the order of the register.
    public List<TimeLimit> all() {
        return limits.all();
    }
}
