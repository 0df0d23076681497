package org.concordat.intake;

import org.concordat.access.Viewer;

/// Takes up what comes in: called in the transaction in which it does, so that nothing is in and with nobody.
public interface Arrivals {

    /// @param referrer who referred it, and is bound
    void arrived(Viewer referrer, Referral referral);
}
