package org.concordat.partnership;

import java.util.UUID;
import org.concordat.access.Decision;

/// What came of proposing a change of a role.
public sealed interface RoleProposal {

    /// It waits for a second person, now or since an earlier submit of the same form.
    record Waits(UUID change) implements RoleProposal {
    }

    /// The rules say no.
    record Refused(Decision.Refused decision) implements RoleProposal {
    }

    /// There is no such officer, or not for this viewer: the same answer.
    record Unknown() implements RoleProposal {
    }
}
