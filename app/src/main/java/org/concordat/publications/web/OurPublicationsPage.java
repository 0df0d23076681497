package org.concordat.publications.web;

import org.concordat.govuk.BackLink;
import org.concordat.govuk.Page;
import org.concordat.govuk.Pagination;
import org.concordat.govuk.Table;

/// What the reader's body publishes, and where each edition stands.
public record OurPublicationsPage(Table table, Pagination pagination) implements Page {

    @Override
    public String title() {
        return "Publications";
    }

    @Override
    public BackLink back() {
        return BackLink.to("/home");
    }
}
