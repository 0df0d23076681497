package org.concordat.sharing.web;

import java.util.UUID;
import org.concordat.access.web.Once;
import org.concordat.govuk.Answers;

/// The id of the act a form may cause, made when the form was shown.
public final class Act {

    private Act() {
    }

    /// *Errors*: throws 400 when there is none: no form of this service was sent.
    public static UUID of(Answers answers) {
        return Once.of(answers);
    }
}
