package org.concordat.signin;

import java.time.Instant;
import org.concordat.access.Decision;
import org.concordat.partnership.Officer;

/// What came of an administrator's act about how an officer signs in.
public sealed interface Enrolling {

    /// A code was made. It is shown this once; only its hash is kept.
    record CodeMade(Officer officer, EnrolmentCode code, Instant expiresAt) implements Enrolling {
    }

    /// It is so, now or since an earlier submit of the same form.
    record Done() implements Enrolling {
    }

    /// The rules say no.
    record Refused(Decision.Refused decision) implements Enrolling {
    }

    /// There is no such officer or link, or none for this viewer: the same answer.
    record Unknown() implements Enrolling {
    }
}
