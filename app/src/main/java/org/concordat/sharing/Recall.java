package org.concordat.sharing;

import org.concordat.access.Decision;

/// What came of taking a disclosure back.
public sealed interface Recall {

    /// Recalled, now or by an earlier submit: gone at the next read; each holder is asked to confirm disposal.
    record Made(String reference) implements Recall {
    }

    /// The rules say no.
    record Refused(Decision.Refused decision) implements Recall {
    }

    /// There is no such disclosure, or it is another body's: the same answer.
    record Unknown() implements Recall {
    }
}
