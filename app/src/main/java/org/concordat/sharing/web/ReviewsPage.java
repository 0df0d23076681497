package org.concordat.sharing.web;

import org.concordat.govuk.BackLink;
import org.concordat.govuk.Page;
import org.concordat.govuk.Pagination;
import org.concordat.govuk.Table;

/// Glass broken on what the viewer's body sent, and not yet concluded on; the first due first.
public record ReviewsPage(Table table, Pagination pagination) implements Page {

    @Override
    public String title() {
        return "Broken glass to review";
    }

    @Override
    public BackLink back() {
        return BackLink.to("/home");
    }
}
