package org.concordat.partnership;

/// What can be done next to an agreement that was offered.
public enum AgreementMove {
    SIGN,
    WITHDRAW,
    REVIEW,
    SUSPEND,
    RESUME,
    END,
    REPLACE
}
