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
}
