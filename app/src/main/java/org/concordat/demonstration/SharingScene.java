package org.concordat.demonstration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.concordat.access.SignedIn;
import org.concordat.kernel.GatewayId;
import org.concordat.kernel.OfficerId;
import org.concordat.kernel.Purpose;
import org.concordat.sharing.AnswerKind;
import org.concordat.sharing.CameOf;
import org.concordat.sharing.Breaking;
import org.concordat.sharing.DeclineKind;
import org.concordat.sharing.DisclosureId;
import org.concordat.sharing.Section;
import org.jspecify.annotations.Nullable;

/// Something that an officer does to a disclosure.
sealed interface SharingScene extends Scene {

    DisclosureId id();

    /// @param correcting the disclosure whose place it is to take; null for none
    /// @param why it is corrected
    record Start(SignedIn who, DisclosureId id, @Nullable DisclosureId correcting, String why) implements SharingScene {
    }

    record Write(SignedIn who, DisclosureId id, Section section) implements SharingScene {
    }

    record KeepHome(SignedIn who, DisclosureId id, List<String> terms) implements SharingScene {
    }

    /// @param words of a file of plain text
    record Attach(SignedIn who, DisclosureId id, UUID act, String title, String name, String words) implements SharingScene {
    }

    /// @param of the draft or disclosure whose source it shares
    record AnotherVersion(SignedIn who, DisclosureId id, DisclosureId of) implements SharingScene {
    }

    record Print(SignedIn who, DisclosureId id, UUID act) implements SharingScene {
    }

    record Propose(SignedIn who, DisclosureId id) implements SharingScene {
    }

    record Approve(SignedIn who, DisclosureId id, UUID act) implements SharingScene {
    }

    record Decline(SignedIn who, DisclosureId id, UUID act, DeclineKind kind, String reason) implements SharingScene {
    }

    record Open(SignedIn who, DisclosureId id, UUID act, Purpose purpose) implements SharingScene {
    }

    record Accept(SignedIn who, DisclosureId id) implements SharingScene {
    }

    record Read(SignedIn who, DisclosureId id) implements SharingScene {
    }

    record Answer(SignedIn who, DisclosureId id, UUID act, AnswerKind kind, String words, CameOf cameOf) implements SharingScene {
    }

    record Recall(SignedIn who, DisclosureId id, UUID act, String reason) implements SharingScene {
    }

    record ConfirmDisposal(SignedIn who, DisclosureId id, String words) implements SharingScene {
    }

    /// Asks that a colleague may read it.
    record AskGrant(SignedIn who, DisclosureId id, UUID act, OfficerId colleague, Instant until, String reason)
            implements SharingScene {
    }

    record GiveGrant(SignedIn who, DisclosureId id, UUID grant, UUID act) implements SharingScene {
    }

    record DeclineGrant(SignedIn who, DisclosureId id, UUID grant, UUID act, String reason) implements SharingScene {
    }

    record WithdrawGrant(SignedIn who, DisclosureId id, UUID grant, UUID act, String reason) implements SharingScene {
    }

    /// @param teller an approving officer of the body that sent it, who tells its reference by telephone
    record BreakGlass(SignedIn who, DisclosureId id, UUID act, SignedIn teller, Breaking.Why why)
            implements SharingScene {
    }

    record AskOnward(SignedIn who, DisclosureId id, UUID act, GatewayId gateway, Section.Audience audience, String reason)
            implements SharingScene {
    }

    record SayOnward(SignedIn who, DisclosureId id, UUID onward, UUID act, boolean yes, String reason)
            implements SharingScene {
    }

    record Derive(SignedIn who, DisclosureId id, DisclosureId from) implements SharingScene {
    }

    record ConfirmCorrection(SignedIn who, DisclosureId id) implements SharingScene {
    }

    /// @param due the day of that review
    /// @param next null where it ends before another
    record ReviewRetention(SignedIn who, DisclosureId id, UUID act, LocalDate due, String words, @Nullable LocalDate next)
            implements SharingScene {
    }

    record ReviewGlass(SignedIn who, DisclosureId id, UUID breaking, UUID act, Breaking.Outcome outcome, String reasons)
            implements SharingScene {
    }
}
