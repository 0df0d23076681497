package org.concordat.notices;

import java.util.UUID;
import org.concordat.access.Decision;

/// What came of an act on a webhook.
public sealed interface Hooking {

    /// It is done; or was, when the same form is sent twice.
    record Done(UUID hook) implements Hooking {
    }

    /// A secret was made: shown this once, to whoever made it.
    record SecretMade(UUID hook, String secret) implements Hooking {

        /// The secret is not for logs.
        @Override
        public String toString() {
            return "SecretMade[" + hook + "]";
        }
    }

    /// The rules say no.
    record Refused(Decision.Refused decision) implements Hooking {
    }

    /// The address is not one to which events may go.
    ///
    /// @param encrypted whether it is at least encrypted
    record Unfit(boolean encrypted) implements Hooking {
    }

    /// There is no such thing for this viewer.
    record Unknown() implements Hooking {
    }
}
