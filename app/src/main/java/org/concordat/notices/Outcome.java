package org.concordat.notices;

import java.util.List;
import java.util.Set;

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

    /// What was found to have come back.
    ///
    /// @param messages by which it is known, as the mailbox numbers them
    record CameBack(List<Returned> letters, Set<Long> messages) implements Outcome {

        public CameBack {
            letters = List.copyOf(letters);
            messages = Set.copyOf(messages);
        }

        @Override
        public String said() {
            return "";
        }
    }

    /// It was handed over, and nobody knows whether it arrived.
    record InDoubt(String said) implements Outcome {
    }
}
