package org.concordat.demonstration.web;

import org.concordat.govuk.Page;

/// The demonstration is being made.
///
/// @param share how much of it is there, in hundredths
public record NotYetPage(int share) implements Page {

    @Override
    public String title() {
        return "Getting the demonstration ready";
    }

    @Override
    public int status() {
        return 503;
    }
}
