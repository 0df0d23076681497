package org.concordat.partnership;

import java.util.UUID;
import org.concordat.access.Decision;

/// What came of writing something new into the register.
public sealed interface Registration {

    /// It stands there, now or since an earlier submit of the same form.
    record Made(UUID id) implements Registration {
    }

    /// The rules say no.
    record Refused(Decision.Refused decision) implements Registration {
    }

    /// Something else holds on one of those days: another holder, another body of the same kind.
    record Overlaps() implements Registration {
    }

    /// What is overseen nationally serves no police area.
    record ServesNoArea() implements Registration {
    }

    /// What it was to belong to is not there, or not for this viewer: the same answer.
    record Unknown() implements Registration {
    }
}
