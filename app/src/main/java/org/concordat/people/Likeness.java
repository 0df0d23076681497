package org.concordat.people;

import java.util.Comparator;
import java.util.List;

/// An identity that may be of the same person as another, and why, or why not. In words alone: how much the reasons say
/// together puts several in order and is neither shown nor kept ([decision 0064](../../../../../../../docs/decisions/0064-a-match-is-reasons-and-a-person-decides.md)).
public record Likeness(Held of, List<Reason> reasons) {

    /// The likelier first; among those of which as much is said, always in one order.
    static final Comparator<Likeness> ORDER = Comparator.comparingInt(Likeness::says).reversed()
            .thenComparing(it -> it.of().id());

    /// Less than two names that are the same, or a date of birth alone, is nobody to look at.
    private static final int ENOUGH = 8;

    public Likeness {
        reasons = List.copyOf(reasons);
    }

    boolean isLikely() {
        return says() >= ENOUGH;
    }

    private int says() {
        return reasons.stream().mapToInt(reason -> reason.kind().says()).sum();
    }
}
