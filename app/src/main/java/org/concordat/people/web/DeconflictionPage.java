package org.concordat.people.web;

import org.concordat.govuk.Page;
import org.concordat.govuk.Pagination;
import org.concordat.govuk.Table;

/// Likely matches between what different bodies hold.
public record DeconflictionPage(Table table, Pagination pagination) implements Page {

    @Override
    public String title() {
        return "Deconfliction";
    }
}
