package org.concordat.demonstration.web;

import org.concordat.govuk.Page;

/// Nobody can sign in: the database is external, and this way in exists over the service's own alone.
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
