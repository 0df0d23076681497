package org.concordat.sharing.web;

import org.concordat.govuk.BackLink;
import org.concordat.govuk.Page;
import org.concordat.govuk.Pagination;
import org.concordat.govuk.Table;

/// What waits for the viewer's body to answer about passing on: that whose time has passed comes first.
public record OnwardsPage(Table table, Pagination pagination) implements Page {

    @Override
    public String title() {
        return "Asked to let pass on";
    }

    @Override
    public BackLink back() {
        return BackLink.to("/home");
    }
}
