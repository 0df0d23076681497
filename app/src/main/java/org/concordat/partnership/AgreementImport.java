package org.concordat.partnership;

import java.util.List;
import org.concordat.access.Decision;
import org.concordat.kernel.AgreementId;

/// What came of importing an agreement.
public sealed interface AgreementImport {

    /// It is a draft, under an identity of its own; it names bodies that are known here.
    record Drafted(AgreementId id) implements AgreementImport {
    }

    /// Nothing was kept: the file has faults.
    record Unreadable(List<AgreementReading.Fault> faults) implements AgreementImport {
    }

    /// The rules say no.
    record Refused(Decision.Refused decision) implements AgreementImport {
    }

    /// The form was used for something else: nothing was done.
    record Unknown() implements AgreementImport {
    }
}
