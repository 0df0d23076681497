package org.concordat.sharing.web;

import org.concordat.govuk.Page;
import org.concordat.govuk.Pagination;
import org.concordat.govuk.Table;

/// Corrections that the reader has not confirmed.
public record ToConfirmPage(Table table, Pagination pagination) implements Page {

    @Override
    public String title() {
        return "Corrections to confirm";
    }
}
