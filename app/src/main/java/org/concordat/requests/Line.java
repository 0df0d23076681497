package org.concordat.requests;

import java.util.Optional;
import org.concordat.kernel.OfficerId;

/// One body asked, as it stands at the viewer's moment.
///
/// @param owner who has taken it and is a named disclosure officer still; somebody who has left owns nothing
/// @param left who had taken it, and no longer answers: it is back among what waits for its body
/// @param composer to whom its owner handed it, and who originates still
/// @param deserted a disclosure is being prepared by somebody who has left: another may be begun
/// @param hold what stops the clock
public record Line(Asked asked, Standing standing, Time time, Optional<OfficerId> owner, Optional<OfficerId> left,
                   Optional<OfficerId> composer, boolean deserted, Hold hold) {

    /// What keeps a body from answering, through no fault of its own.
    public enum Hold { NOTHING, AGREEMENT_NOT_IN_FORCE, BODY_NOT_IN_BEING }

    public boolean waits() {
        return standing.waits() && hold == Hold.NOTHING;
    }
}
