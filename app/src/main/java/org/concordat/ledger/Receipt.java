package org.concordat.ledger;

/// What whoever did an act can have of the log: a proof that its entry stands there, and what opens it.
public sealed interface Receipt {

    /// **Shape:** a `.tlog-proof`, whose `extra` is the [Opening]: its SHA-256 is the entry in the log.
    /// **Source:** C2SP tlog-proof.
    record Given(byte[] proof) implements Receipt {
    }

    /// The entry is there, and no checkpoint that is shown holds it yet: within a second, as a rule. Whoever keeps what
    /// opens it finds whether the log comes to hold it as it was.
    ///
    /// **Shape:** the [Opening]'s bytes, for `./concordat verify … --opening`.
    record NotYet(byte[] opening) implements Receipt {
    }

    /// There is no such entry for whoever asks.
    record None() implements Receipt {
    }
}
