package org.concordat.api;

import org.concordat.access.Decision;

/// What came of an act on a system.
public sealed interface Deciding {

    /// Done, now or by an earlier submit of the same form.
    record Done(Client client) implements Deciding {
    }

    /// The rules say no.
    record Refused(Decision.Refused decision) implements Deciding {
    }

    /// The issuer's client of that name has been registered, here or elsewhere; it is registered once.
    record KnownAlready() implements Deciding {
    }

    /// There is no such system, or it is another body's: the same answer.
    record Unknown() implements Deciding {
    }
}
