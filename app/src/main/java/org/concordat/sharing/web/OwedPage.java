package org.concordat.sharing.web;

import org.concordat.govuk.BackLink;
import org.concordat.govuk.Page;
import org.concordat.govuk.Pagination;
import org.concordat.govuk.Table;

/// What the viewer's body passed on, whose source was corrected since, the oldest first.
public record OwedPage(Table table, Pagination pagination) implements Page {

    @Override
    public String title() {
        return "Passed on, and corrected since";
    }

    @Override
    public BackLink back() {
        return BackLink.to("/home");
    }
}
