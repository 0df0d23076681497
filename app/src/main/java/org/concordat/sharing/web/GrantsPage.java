package org.concordat.sharing.web;

import org.concordat.govuk.BackLink;
import org.concordat.govuk.Page;
import org.concordat.govuk.Pagination;
import org.concordat.govuk.Table;

/// Grants that wait for the viewer's body to decide, oldest first.
public record GrantsPage(Table table, Pagination pagination) implements Page {

    @Override
    public String title() {
        return "Grants to decide on";
    }

    @Override
    public BackLink back() {
        return BackLink.to("/home");
    }
}
