package org.concordat.sharing.web;

import java.util.List;
import org.concordat.govuk.Page;
import org.concordat.govuk.Pagination;
import org.concordat.govuk.Table;

/// What the viewer's body has told others, newest first.
public record DisclosuresPage(List<FilterLink> filters, Table table, Pagination pagination) implements Page {

    public DisclosuresPage {
        filters = List.copyOf(filters);
    }

    @Override
    public String title() {
        return "Disclosures your body has made";
    }
}
