package org.concordat.sharing;

import org.concordat.access.Decision;

/// What an officer finds behind an envelope.
public sealed interface Reading {

    /// The disclosure itself.
    record Opened(Envelope envelope, Received received) implements Reading {
    }

    /// The reader has yet to state what they look for.
    record StatePurpose(Envelope envelope) implements Reading {
    }

    /// The reader has yet to accept the handling terms.
    record AcceptTerms(Envelope envelope) implements Reading {
    }

    /// It can no longer be read: it ended, or its agreement is not in force.
    record Gone(Envelope envelope, Decision.Refused decision) implements Reading {
    }

    /// Nothing was addressed to this reader: the same answer as for what does not exist.
    record Unknown() implements Reading {
    }
}
