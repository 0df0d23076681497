package org.concordat.partnership;

import org.concordat.access.Decision;
import org.concordat.kernel.AgreementId;

/// What came of an act on an agreement.
public sealed interface AgreementOutcome {

    /// Done, now or by an earlier submit of the same form.
    record Done(AgreementId id) implements AgreementOutcome {
    }

    /// Someone else was first, or it has changed since it was read: nothing was done.
    record Overtaken(AgreementActs.By by) implements AgreementOutcome {
    }

    /// The rules say no.
    record Refused(Decision.Refused decision) implements AgreementOutcome {
    }

    /// There is no such agreement, or it is not the asker's to see: the same answer.
    record Unknown() implements AgreementOutcome {
    }
}
