package org.concordat.demonstration.web;

import org.concordat.govuk.Page;

/// Nobody can sign in: the database is external, over which there is no choosing who to be, and no identity provider is
/// named.
public record NoWayInPage() implements Page {

    @Override
    public String title() {
        return "You cannot sign in here";
    }

    @Override
    public int status() {
        return 404;
    }
}
