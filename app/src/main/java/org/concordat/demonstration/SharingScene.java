package org.concordat.demonstration;

import java.util.UUID;
import org.concordat.access.SignedIn;
import org.concordat.kernel.Purpose;
import org.concordat.sharing.AnswerKind;
import org.concordat.sharing.DisclosureId;
import org.concordat.sharing.Section;
import org.jspecify.annotations.Nullable;

/// Something that an officer does to a disclosure.
sealed interface SharingScene extends Scene {

    DisclosureId id();

    /// @param correcting the disclosure whose place it is to take; null for none
    record Start(SignedIn who, DisclosureId id, @Nullable DisclosureId correcting) implements SharingScene {
    }

    record Write(SignedIn who, DisclosureId id, Section section) implements SharingScene {
    }

    record Propose(SignedIn who, DisclosureId id) implements SharingScene {
    }

    record Approve(SignedIn who, DisclosureId id, UUID act) implements SharingScene {
    }

    record Decline(SignedIn who, DisclosureId id, UUID act, String reason) implements SharingScene {
    }

    record Open(SignedIn who, DisclosureId id, UUID act, Purpose purpose) implements SharingScene {
    }

    record Accept(SignedIn who, DisclosureId id) implements SharingScene {
    }

    record Read(SignedIn who, DisclosureId id) implements SharingScene {
    }

    record Answer(SignedIn who, DisclosureId id, UUID act, AnswerKind kind, String words) implements SharingScene {
    }

    record Recall(SignedIn who, DisclosureId id, UUID act, String reason) implements SharingScene {
    }

    record ConfirmDisposal(SignedIn who, DisclosureId id, String words) implements SharingScene {
    }
}
