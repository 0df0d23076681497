package org.concordat.partnership;

import java.time.LocalDate;
import java.util.UUID;
import org.concordat.access.Role;
import org.concordat.kernel.Between;

/// What the latest approved statement says of one role of an officer.
public record RoleHeld(UUID change, Role role, Between between, LocalDate trainedUntil) {

    /// Whether it gives them the role on a day: within its days, with training current.
    public boolean current(LocalDate day) {
        return between.covers(day) && trained(day);
    }

    public boolean trained(LocalDate day) {
        return !trainedUntil.isBefore(day);
    }

    /// Whether two statements speak of a common day.
    boolean meets(Between other) {
        var until = between.until();
        var otherUntil = other.until();
        return (until == null || until.isAfter(other.from())) && (otherUntil == null || otherUntil.isAfter(between.from()))
                && !between.from().equals(until) && !other.from().equals(otherUntil);
    }
}
