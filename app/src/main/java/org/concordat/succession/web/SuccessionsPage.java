package org.concordat.succession.web;

import org.concordat.govuk.BackLink;
import org.concordat.govuk.Page;
import org.concordat.govuk.Pagination;
import org.concordat.govuk.Table;

/// The work of bodies that end: what waits for somebody to go on with it, open cases that nobody has taken on, and what was taken over.
public record SuccessionsPage(Table waiting, Table cases, Table accepted, Pagination pagination) implements Page {

    @Override
    public String title() {
        return "Succession";
    }

    @Override
    public BackLink back() {
        return BackLink.to("/home");
    }
}
