package org.concordat.people.web;

import org.concordat.govuk.Page;
import org.concordat.govuk.Pagination;
import org.concordat.govuk.Table;

/// What a body holds of people for concerns, newest first.
public record PeoplePage(Table table, Pagination pagination) implements Page {

    @Override
    public String title() {
        return "People";
    }
}
