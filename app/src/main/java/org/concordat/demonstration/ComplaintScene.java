package org.concordat.demonstration;

import java.util.UUID;
import org.concordat.access.SignedIn;
import org.concordat.complaints.Step;

/// A complaint that somebody of the public made, and what the body says of it.
sealed interface ComplaintScene extends Scene {

    /// @param who answers for the body, at the moment in which it is sent; whoever sends it has no account
    /// @param once what the form of whoever sends it carries
    record Send(SignedIn who, UUID once, UUID body, String name, String happened) implements ComplaintScene {
    }

    record Acknowledge(SignedIn who, UUID once, UUID act) implements ComplaintScene {
    }

    record Answer(SignedIn who, UUID once, UUID act, Step.Answer said) implements ComplaintScene {
    }
}
