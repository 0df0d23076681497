package org.concordat.access;

import java.util.List;
import java.util.stream.Collectors;

/// The answer to whether someone may do something, with every rule that was asked.
public sealed interface Decision {

    List<Because> because();

    /// Every rule held.
    record Allowed(List<Because> because) implements Decision {
    }

    /// At least one rule did not hold.
    record Refused(List<Because> because) implements Decision {

        /// The rules that did not hold.
        public List<Because> failed() {
            return because.stream().filter(b -> !b.held()).toList();
        }

        /// Their ids, as the ledger keeps them.
        public String rules() {
            return failed().stream().map(Because::rule).collect(Collectors.joining(" "));
        }
    }
}
