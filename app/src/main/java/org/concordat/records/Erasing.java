package org.concordat.records;

import org.concordat.access.Decision;

/// What came of an act on an erasure.
public sealed interface Erasing {

    /// Done, now or by an earlier submit of the same form.
    record Done(Erasure erasure) implements Erasing {
    }

    /// The form was sent before, about another entry: nothing was done.
    record Used() implements Erasing {
    }

    /// The rules say no.
    record Refused(Decision.Refused decision) implements Erasing {
    }

    /// There is no such erasure or no such entry, or it is another body's: the same answer.
    record Unknown() implements Erasing {
    }
}
