package org.concordat.demonstration;

import java.util.List;
import java.util.UUID;
import org.concordat.access.SignedIn;
import org.concordat.resources.Amount;

/// Resources of a year, or a correction, that a scrutiny officer enters.
record ResourceScene(SignedIn who, UUID act, List<Amount.Entered> amounts) implements Scene {

    ResourceScene {
        amounts = List.copyOf(amounts);
    }
}
