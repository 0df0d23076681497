package org.concordat.demonstration;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.concordat.access.SignedIn;
import org.concordat.casework.CaseDecision;
import org.concordat.casework.CaseId;
import org.concordat.casework.Choice;
import org.concordat.casework.Closure;
import org.concordat.casework.ClosureGround;
import org.concordat.intake.Concern;
import org.concordat.intake.Outcome;
import org.concordat.intake.ReferralId;
import org.concordat.kernel.GatewayId;
import org.concordat.kernel.OfficerId;
import org.concordat.requests.RequestId;
import org.jspecify.annotations.Nullable;

/// Something that is done about a concern: it is referred, and the case changes hands.
sealed interface CaseScene extends Scene {

    /// @param area the code of the police area
    record Refer(SignedIn who, ReferralId id, String area, boolean urgent, Concern concern) implements CaseScene {
    }

    record Offer(SignedIn who, UUID act, CaseId id, OfficerId taker, String reason) implements CaseScene {
    }

    record Identify(SignedIn who, UUID act, CaseId id) implements CaseScene {
    }

    record Decide(SignedIn who, UUID act, CaseId id, Choice choice, CaseDecision.Grounds grounds) implements CaseScene {
    }

    /// Begins a request for a case: it is written and sent under the same id.
    record Ask(SignedIn who, RequestId act, CaseId id) implements CaseScene {
    }

    /// @param awaited why it may close without each answer that is awaited
    /// @param unfinished what becomes of each action of a panel that is not done
    record Close(SignedIn who, UUID act, CaseId id, Set<ClosureGround> classes, CaseDecision.Grounds grounds,
                 Map<Closure.Key, String> awaited, Map<UUID, String> unfinished) implements CaseScene {
    }

    record Confirm(SignedIn who, UUID act, UUID closure) implements CaseScene {
    }

    record Refuse(SignedIn who, UUID act, UUID closure, String reason) implements CaseScene {
    }

    record Tell(SignedIn who, UUID act, CaseId id, Outcome outcome, @Nullable GatewayId gateway) implements CaseScene {
    }

    record Accept(SignedIn who, UUID offer, UUID act) implements CaseScene {
    }

    record Decline(SignedIn who, UUID offer, UUID act, String reason) implements CaseScene {
    }
}
