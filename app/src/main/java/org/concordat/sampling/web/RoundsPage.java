package org.concordat.sampling.web;

import org.concordat.govuk.BackLink;
import org.concordat.govuk.Page;
import org.concordat.govuk.Pagination;
import org.concordat.govuk.Table;

/// Rounds of sampling.
public record RoundsPage(Table table, Pagination pagination, boolean mayPlan) implements Page {

    @Override
    public String title() {
        return "Samples";
    }

    @Override
    public BackLink back() {
        return BackLink.to("/home");
    }
}
