package org.concordat.sharing.web;

import java.util.List;
import org.concordat.govuk.Page;
import org.concordat.govuk.Pagination;
import org.concordat.govuk.Table;

/// What others ask of a body. Nothing of whom it is about stands in the list.
public record AskedPage(List<FilterLink> filters, Table table, Pagination pagination) implements Page {

    public AskedPage {
        filters = List.copyOf(filters);
    }

    @Override
    public String title() {
        return "Asked of us";
    }
}
