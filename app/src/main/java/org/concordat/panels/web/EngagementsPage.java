package org.concordat.panels.web;

import org.concordat.govuk.BackLink;
import org.concordat.govuk.Page;
import org.concordat.govuk.Pagination;
import org.concordat.govuk.Table;

/// What a provider is asked for, and gives.
public record EngagementsPage(Table table, Pagination pagination) implements Page {

    @Override
    public String title() {
        return "Support you give";
    }

    @Override
    public BackLink back() {
        return BackLink.to("/home");
    }
}
