package org.concordat.statistics;

import java.util.List;
import org.concordat.access.Decision;

/// What came of an act about figures.
public sealed interface Acted {

    /// Done, now or by an earlier submit of the same form.
    record Done(ReleaseId id) implements Acted {
    }

    /// The rules say no.
    ///
    /// @param falls which cells an attack brings down, a sentence each
    record Refused(Decision.Refused decision, List<String> falls) implements Acted {

        public Refused {
            falls = List.copyOf(falls);
        }
    }

    /// There are no such figures.
    record Unknown() implements Acted {
    }
}
