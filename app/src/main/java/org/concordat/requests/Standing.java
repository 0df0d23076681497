package org.concordat.requests;

import java.time.Instant;
import java.time.LocalDate;
import org.concordat.kernel.OfficerId;
import org.concordat.sharing.DisclosureId;

/// Where it stands with one body that is asked, on a day.
public sealed interface Standing {

    /// There is no answer: nobody has given one, or the day has come on which a refusal is looked at again.
    record Open() implements Standing {
    }

    /// A disclosure is being composed in answer. It counts once it is sent.
    record Preparing(OfficerId by, Instant at, DisclosureId disclosure) implements Standing {
    }

    record Disclosed(OfficerId by, Instant at, DisclosureId disclosure, String reference) implements Standing {
    }

    record NothingHeld(OfficerId by, Instant at) implements Standing {
    }

    /// @param reviewOn from this day on it waits for an answer again
    record Refused(OfficerId by, Instant at, RefusalKind kind, String reason, LocalDate reviewOn) implements Standing {
    }

    record Withdrawn(OfficerId by, Instant at, String reason) implements Standing {
    }

    /// Whether an answer is waited for.
    default boolean waits() {
        return this instanceof Open || this instanceof Preparing;
    }
}
