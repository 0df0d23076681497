package org.concordat.access.web;

import java.util.UUID;
import org.concordat.govuk.Answers;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/// The id of the act a form may cause, made when the form was shown.
public final class Once {

    private Once() {
    }

    /// *Errors*: throws 400 when there is none: no form of this service was sent, and a repeated submit would be another act.
    public static UUID of(Answers answers) {
        return answers.once().orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    }
}
