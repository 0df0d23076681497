package org.concordat.intake;

import java.time.Instant;
import org.concordat.access.Viewer;

/// Takes up what comes in: called in the transaction in which it does, so that nothing is in and with nobody.
public interface Arrivals {

    /// @param referrer who referred it, and is bound
    void arrived(Viewer referrer, Referral referral);

    /// Nobody is bound: it came from the public.
    ///
    /// @param at when it is taken in
    void arrived(PublicConcern concern, Instant at);
}
