package org.concordat.sampling.web;

import org.concordat.govuk.BackLink;
import org.concordat.govuk.Page;
import org.concordat.govuk.Pagination;
import org.concordat.govuk.Table;
import org.concordat.sampling.Rounds;

/// Rounds of sampling.
public record RoundsPage(Table table, Pagination pagination, Rounds.Offer offer) implements Page {

    @Override
    public String title() {
        return "Samples";
    }

    @Override
    public BackLink back() {
        return BackLink.to("/home");
    }
}
