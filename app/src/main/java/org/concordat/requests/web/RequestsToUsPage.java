package org.concordat.requests.web;

import java.util.List;
import org.concordat.govuk.Page;
import org.concordat.govuk.Pagination;
import org.concordat.govuk.Table;
import org.concordat.sharing.web.FilterLink;

/// What other bodies ask of this one openly. Nothing of whom it is about stands in the list.
public record RequestsToUsPage(List<FilterLink> filters, Table table, Pagination pagination) implements Page {

    public RequestsToUsPage {
        filters = List.copyOf(filters);
    }

    @Override
    public String title() {
        return "Requests to us";
    }
}
