package org.concordat.casework;

import org.concordat.access.SignedIn;

/// What panels have made of a case: answered by the module of panels, for the page of the case.
public interface PanelOutcomes {

    /// For whoever reads the case; the read of the case is what is recorded.
    PanelOutcome of(SignedIn who, Case it);
}
