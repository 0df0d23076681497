package org.concordat.sharing.web;

import org.concordat.govuk.Page;
import org.concordat.govuk.Pagination;
import org.concordat.govuk.Table;

/// What waits for someone else's decision in the viewer's body, oldest first.
public record ApprovalsPage(Table table, Pagination pagination) implements Page {

    @Override
    public String title() {
        return "Disclosures waiting for a decision";
    }
}
