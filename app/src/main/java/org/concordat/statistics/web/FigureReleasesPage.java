package org.concordat.statistics.web;

import org.concordat.govuk.BackLink;
import org.concordat.govuk.Page;
import org.concordat.govuk.Pagination;
import org.concordat.govuk.Table;

/// Which figures were made, and where each stands.
public record FigureReleasesPage(Table table, Pagination pagination) implements Page {

    @Override
    public String title() {
        return "Figures";
    }

    @Override
    public BackLink back() {
        return BackLink.to("/home");
    }
}
