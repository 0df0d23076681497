package org.concordat.sharing;

import java.time.Instant;
import org.concordat.access.Decision;

/// What came of an officer's breaking the glass.
public sealed interface Glass {

    /// It is open to them until a moment, now or by an earlier submit of the same form.
    record Broken(DisclosureId id, Instant until) implements Glass {
    }

    /// There is no glass in the way: it was addressed or granted to them.
    record NoneInTheWay(DisclosureId id) implements Glass {
    }

    /// They may not try: nothing was looked up.
    record Refused(Decision.Refused decision) implements Glass {
    }

    /// The reference led nowhere: there is no such thing, it was not sent to their body, or it has ended. The same
    /// answer to each.
    record LedNowhere(Decision.Refused decision) implements Glass {
    }
}
