package org.concordat.access.web;

import org.concordat.govuk.BackLink;
import org.concordat.govuk.Page;

/// What they want to do is theirs to do, once they have shown again who they are.
///
/// @param written whether something they had written is kept for when they are back
public record ShowAgainPage(boolean written, BackLink back) implements Page {

    /// Where they show it: at the identity provider, or on a page of the demonstration.
    public static final String PLACE = "/sign-in/again";

    @Override
    public String title() {
        return "Show again who you are";
    }

    @Override
    public int status() {
        return 403;
    }
}
