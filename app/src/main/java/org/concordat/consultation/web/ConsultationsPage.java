package org.concordat.consultation.web;

import org.concordat.govuk.BackLink;
import org.concordat.govuk.Page;
import org.concordat.govuk.Pagination;
import org.concordat.govuk.Table;

/// The consultations of the viewer's body.
public record ConsultationsPage(Table table, Pagination pagination, boolean drafts) implements Page {

    @Override
    public String title() {
        return "Consultations";
    }

    @Override
    public BackLink back() {
        return BackLink.to("/home");
    }
}
