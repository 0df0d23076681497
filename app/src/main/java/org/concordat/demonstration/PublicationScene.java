package org.concordat.demonstration;

import java.util.Optional;
import java.util.UUID;
import org.concordat.access.SignedIn;
import org.concordat.publications.Edition;
import org.jspecify.annotations.Nullable;

/// Something that the national board does about what it publishes.
sealed interface PublicationScene extends Scene {

    record Write(SignedIn who, UUID act, Optional<UUID> of, Edition.Kind kind, Edition.Wording says, @Nullable String changed)
            implements PublicationScene {
    }

    record Approve(SignedIn who, UUID act, UUID of) implements PublicationScene {
    }

    record Withdraw(SignedIn who, UUID act, UUID of, String words) implements PublicationScene {
    }
}
