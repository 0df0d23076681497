package org.concordat.requests.web;

import org.concordat.govuk.BackLink;
import org.concordat.govuk.Page;
import org.concordat.govuk.Pagination;
import org.concordat.govuk.Table;

/// Requests that name somebody, and wait for a second person.
public record RequestApprovalsPage(Table table, Pagination pagination) implements Page {

    @Override
    public String title() {
        return "Requests that wait for approval";
    }

    @Override
    public BackLink back() {
        return BackLink.to(RequestPaths.OURS);
    }
}
