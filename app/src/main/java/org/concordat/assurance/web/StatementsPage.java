package org.concordat.assurance.web;

import org.concordat.govuk.BackLink;
import org.concordat.govuk.Page;
import org.concordat.govuk.Pagination;
import org.concordat.govuk.Table;

/// The statements that the viewer drafts, signs or may challenge.
public record StatementsPage(Table table, Pagination pagination, boolean drafts) implements Page {

    @Override
    public String title() {
        return "Statements";
    }

    @Override
    public BackLink back() {
        return BackLink.to("/home");
    }
}
