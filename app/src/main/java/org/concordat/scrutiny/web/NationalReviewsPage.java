package org.concordat.scrutiny.web;

import org.concordat.govuk.BackLink;
import org.concordat.govuk.Page;
import org.concordat.govuk.Pagination;
import org.concordat.govuk.Table;

/// The national reviews that were entered.
public record NationalReviewsPage(Table table, Pagination pagination, boolean mayImport) implements Page {

    @Override
    public String title() {
        return "National reviews";
    }

    @Override
    public BackLink back() {
        return BackLink.to("/home");
    }
}
