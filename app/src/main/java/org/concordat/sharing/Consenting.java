package org.concordat.sharing;

import java.util.List;
import java.util.UUID;
import org.concordat.access.Decision;
import org.concordat.law.Bar;

/// What came of asking to pass something on, or of saying yes or no to it.
public sealed interface Consenting {

    /// Done, now or by an earlier submit of the same form.
    record Done(UUID onward) implements Consenting {
    }

    /// The rules say no: among others, that somebody else was faster.
    ///
    /// @param leaks where a word stands that stays home
    /// @param bars what closes the gateway that was asked for, if it is closed
    record Refused(Decision.Refused decision, List<Leak> leaks, List<Bar> bars) implements Consenting {

        public Refused {
            leaks = List.copyOf(leaks);
            bars = List.copyOf(bars);
        }
    }

    /// There is no such thing, or it is not theirs: the same answer.
    record Unknown() implements Consenting {
    }
}
