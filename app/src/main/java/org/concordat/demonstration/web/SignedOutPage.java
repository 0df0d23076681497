package org.concordat.demonstration.web;

import org.concordat.govuk.Page;

/// The session has ended.
public record SignedOutPage() implements Page {

    @Override
    public String title() {
        return "You have signed out";
    }
}
