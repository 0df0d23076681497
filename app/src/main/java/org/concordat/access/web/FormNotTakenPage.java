package org.concordat.access.web;

import org.concordat.govuk.Page;

/// The form that was sent is none that this session showed: nothing of it was done.
public record FormNotTakenPage() implements Page {

    @Override
    public String title() {
        return "That form was not sent";
    }

    @Override
    public int status() {
        return 403;
    }
}
