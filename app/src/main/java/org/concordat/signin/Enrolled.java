package org.concordat.signin;

import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.jspecify.annotations.Nullable;

/// An officer about whose sign-in something is to be done, and what stands of it.
///
/// @param inOffice whether they are on that day
/// @param link the one that is not over, if there is one
record Enrolled(OfficerId officer, BodyId body, boolean inOffice, @Nullable Link link) {

    boolean waits() {
        return link != null && link.state() == Link.State.WAITS;
    }
}
