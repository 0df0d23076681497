package org.concordat.partnership;

import java.time.LocalDate;
import org.concordat.access.Decision;

/// What came of saying when something in the register ends.
public sealed interface Closure {

    /// It ends on that day: it is the first on which it is no longer so.
    record Ends(LocalDate on) implements Closure {
    }

    /// Its end was said before, and an end is said once.
    record SaidBefore(LocalDate on) implements Closure {
    }

    /// The rules say no.
    record Refused(Decision.Refused decision) implements Closure {
    }

    /// There is no such thing, or not for this viewer: the same answer.
    record Unknown() implements Closure {
    }
}
