package org.concordat.sharing.web;

import org.concordat.govuk.BackLink;
import org.concordat.govuk.Page;
import org.concordat.govuk.Pagination;
import org.concordat.govuk.Table;

/// What the viewer's body has shared, and somebody has to look at again.
public record RetentionDuePage(Table table, Pagination pagination) implements Page {

    @Override
    public String title() {
        return "Shared, and due for review";
    }

    @Override
    public BackLink back() {
        return BackLink.to("/home");
    }
}
