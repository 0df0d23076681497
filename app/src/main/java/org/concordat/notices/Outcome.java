package org.concordat.notices;

/// What came of handing something over. What is said is a reply code or what failed, never an address.
sealed interface Outcome {

    String said();

    /// The receiver has it.
    record Sent(String said) implements Outcome {
    }

    /// Nothing was sent: it is kept to be looked at.
    record Kept() implements Outcome {

        @Override
        public String said() {
            return "";
        }
    }

    /// The receiver will not have it, today or tomorrow.
    record Refused(String said) implements Outcome {
    }

    /// The receiver does not have it, and may later.
    record NotYet(String said) implements Outcome {
    }

    /// It was handed over, and nobody knows whether it arrived.
    record InDoubt(String said) implements Outcome {
    }
}
