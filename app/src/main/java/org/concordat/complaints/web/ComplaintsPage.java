package org.concordat.complaints.web;

import org.concordat.govuk.BackLink;
import org.concordat.govuk.Page;
import org.concordat.govuk.Pagination;
import org.concordat.govuk.Table;

/// The complaints to the viewer's body.
public record ComplaintsPage(Table table, Pagination pagination) implements Page {

    @Override
    public String title() {
        return "Complaints";
    }

    @Override
    public BackLink back() {
        return BackLink.to("/home");
    }
}
