package org.concordat.signin;

import org.concordat.kernel.OfficerId;

/// Whether an account may come in.
public sealed interface Coming {

    /// Two people have linked it to this officer.
    record Known(Link link) implements Coming {

        public OfficerId officer() {
            return link.officer();
        }
    }

    /// It is linked, and a second administrator has not confirmed it yet.
    record Waits(Link link) implements Coming {
    }

    /// It is linked to nobody.
    record Unknown() implements Coming {
    }
}
