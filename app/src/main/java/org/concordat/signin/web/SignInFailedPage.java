package org.concordat.signin.web;

import org.concordat.access.web.ShowAgainPage;
import org.concordat.govuk.Page;

/// A sign-in came to nothing: why, and what to do.
public record SignInFailedPage(Failure why) implements Page {

    @Override
    public String title() {
        return switch (why) {
            case UNREACHABLE -> "Your identity provider does not answer";
            case SOMEONE_ELSE, NOT_ANEW -> "You have not shown again who you are";
            case NOT_BEGUN_HERE, DECLINED, NOT_GOOD -> "You are not signed in";
        };
    }

    @Override
    public int status() {
        return why == Failure.UNREACHABLE ? 503 : 403;
    }

    /// Where to try again.
    public String again() {
        return why == Failure.SOMEONE_ELSE || why == Failure.NOT_ANEW ? ShowAgainPage.PLACE : "/sign-in";
    }
}
