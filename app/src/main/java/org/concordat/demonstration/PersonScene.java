package org.concordat.demonstration;

import java.util.UUID;
import org.concordat.access.SignedIn;
import org.concordat.kernel.Purpose;
import org.concordat.people.Identity;
import org.concordat.people.Outcome;

/// Something that an officer records or decides of a person.
sealed interface PersonScene extends Scene {

    record Hold(SignedIn who, UUID id, Identity identity, Purpose purpose, String concern) implements PersonScene {
    }

    /// Another source says something of whom a record is of.
    record Add(SignedIn who, UUID id, Identity identity, UUID of, String reason) implements PersonScene {
    }

    record Judge(SignedIn who, UUID act, UUID one, UUID other, Outcome outcome, String reason) implements PersonScene {
    }

    record Alone(SignedIn who, UUID act, UUID identity, String reason) implements PersonScene {
    }
}
