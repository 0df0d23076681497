package org.concordat.intake;

import org.concordat.access.Decision;

/// What came of referring a concern.
public sealed interface Referring {

    /// It is in, now or by an earlier submit of the same form.
    record Made(ReferralId id) implements Referring {
    }

    /// The rules say no.
    record Refused(Decision.Refused decision) implements Referring {
    }

    /// The id is that of something else: no form of this officer made it.
    record Unknown() implements Referring {
    }
}
