package org.concordat.demonstration;

import java.util.UUID;
import org.concordat.access.SignedIn;
import org.concordat.api.Clients;

/// Something that is done about a body's own system.
sealed interface SystemScene extends Scene {

    UUID id();

    record Register(SignedIn who, UUID id, Clients.Wording system) implements SystemScene {
    }

    record Confirm(SignedIn who, UUID id) implements SystemScene {
    }

    record Agree(SignedIn who, UUID id) implements SystemScene {
    }
}
