package org.concordat.succession;

import org.concordat.access.Decision;
import org.concordat.kernel.OfficerId;

/// As whom somebody goes on who stands in.
public sealed interface Becoming {

    record As(OfficerId officer) implements Becoming {
    }

    /// The rules say no.
    record Refused(Decision.Refused decision) implements Becoming {
    }

    /// There is no such thing, or it is not theirs: the same answer.
    record Unknown() implements Becoming {
    }
}
