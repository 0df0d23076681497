package org.concordat.sharing;

import java.util.UUID;
import org.concordat.access.Decision;
import org.concordat.attachments.Fault;

/// What came of adding a file to a draft.
public sealed interface Attaching {

    /// Added, now or by an earlier submit of the same form.
    record Added(UUID id) implements Attaching {
    }

    /// The file is not taken.
    record Unclean(Fault fault) implements Attaching {
    }

    /// Nobody has looked at it yet: there were others before it.
    record Busy() implements Attaching {
    }

    /// A line of it, or of what was said of it, is marked above OFFICIAL.
    record Marked() implements Attaching {
    }

    /// There are as many as a disclosure has.
    record Enough() implements Attaching {
    }

    /// The rules say no.
    record Refused(Decision.Refused decision) implements Attaching {
    }

    /// There is no such draft, or it is another officer's: the same answer.
    record Unknown() implements Attaching {
    }
}
