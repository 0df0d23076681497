package org.concordat.access;

import java.util.List;
import java.util.stream.Collectors;

/// The answer to whether someone may do something, with every rule that was asked.
public sealed interface Decision {

    List<Because> because();

    /// Whether it is allowed, or would be if the officer showed again who they are: the way to the act is offered.
    default boolean open() {
        return this instanceof Allowed || this instanceof Refused refused && refused.wantsProof();
    }

    /// Every rule held.
    record Allowed(List<Because> because) implements Decision {
    }

    /// At least one rule did not hold.
    record Refused(List<Because> because) implements Decision {

        /// The rules that did not hold.
        public List<Because> failed() {
            return because.stream().filter(b -> !b.held()).toList();
        }

        /// Whether all that stands in the way is that they have not shown lately who they are.
        public boolean wantsProof() {
            return failed().stream().allMatch(rule -> rule.rule().equals(Proof.LATELY));
        }

        /// Their ids, as the ledger keeps them.
        public String rules() {
            return failed().stream().map(Because::rule).collect(Collectors.joining(" "));
        }
    }
}
