package org.concordat.access.web;

import org.concordat.govuk.Page;
import org.jspecify.annotations.Nullable;

/// The session has ended.
///
/// @param why null when the officer ended it themselves, or nothing is known
/// @param written whether something they were writing is kept
public record SignedOutPage(@Nullable Ended why, boolean written) implements Page {

    @Override
    public String title() {
        return why == null ? "You have signed out" : "You have been signed out";
    }

    /// Whether they may sign in again as things stand.
    public boolean comesBack() {
        return why != Ended.NOT_IN_OFFICE && why != Ended.NO_ROLE;
    }

    /// What becomes of what they were writing: it is kept in the browser's session, which lasts 30 minutes without use.
    public String ofTheirWriting() {
        var kept = "You were writing when it ended. It was not sent. ";
        return kept + switch (why) {
            case NOT_IN_OFFICE -> "Nobody has it, and here it cannot be sent any more.";
            case NO_ROLE -> "If you hold a role again within 30 minutes, sign in then as the same officer, in this browser, "
                    + "and what you wrote will still be there.";
            case null, default -> "Sign in as the same officer within 30 minutes, in this browser, and what you wrote will "
                    + "still be there.";
        };
    }
}
