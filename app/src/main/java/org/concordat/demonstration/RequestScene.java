package org.concordat.demonstration;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.concordat.access.SignedIn;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.concordat.requests.RefusalKind;
import org.concordat.requests.RequestId;
import org.concordat.requests.RequestPart;
import org.concordat.sharing.DisclosureId;
import org.concordat.sharing.Section;

/// Something that an officer does to a request, on either side of it.
sealed interface RequestScene extends Scene {

    RequestId id();

    /// @param parts all but why
    record Propose(SignedIn who, RequestId id, List<RequestPart> parts, Section.Justification why) implements RequestScene {
    }

    record Approve(SignedIn who, RequestId id, UUID act) implements RequestScene {
    }

    record Decline(SignedIn who, RequestId id, UUID act, String reason) implements RequestScene {
    }

    record Take(SignedIn who, RequestId id, UUID act) implements RequestScene {
    }

    record NothingHeld(SignedIn who, RequestId id, UUID act) implements RequestScene {
    }

    record Refuse(SignedIn who, RequestId id, UUID act, RefusalKind kind, String reason, LocalDate reviewOn)
            implements RequestScene {
    }

    /// Has somebody compose the answer.
    record Hand(SignedIn who, RequestId id, UUID act, OfficerId to) implements RequestScene {
    }

    /// Starts the disclosure that answers it.
    record Prepare(SignedIn who, RequestId id, DisclosureId draft) implements RequestScene {
    }

    record Remind(SignedIn who, RequestId id, BodyId body, UUID act) implements RequestScene {
    }

    record Withdraw(SignedIn who, RequestId id, UUID act, String reason) implements RequestScene {
    }
}
