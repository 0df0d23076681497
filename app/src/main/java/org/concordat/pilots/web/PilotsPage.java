package org.concordat.pilots.web;

import org.concordat.govuk.BackLink;
import org.concordat.govuk.Page;
import org.concordat.govuk.Pagination;
import org.concordat.govuk.Table;

/// Every pilot, and where it stands.
///
/// @param writes whether the reader could write one
public record PilotsPage(Table table, Pagination pagination, boolean writes) implements Page {

    @Override
    public String title() {
        return "Pilots";
    }

    @Override
    public BackLink back() {
        return BackLink.to("/home");
    }
}
