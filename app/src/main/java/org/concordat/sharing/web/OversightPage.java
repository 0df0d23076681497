package org.concordat.sharing.web;

import java.util.List;
import org.concordat.govuk.Link;
import org.concordat.govuk.Page;
import org.concordat.govuk.Table;

/// How access is used in a month, in numbers alone.
///
/// @param month in words
public record OversightPage(String month, List<Table> tables, List<Link> otherMonths) implements Page {

    public OversightPage {
        tables = List.copyOf(tables);
        otherMonths = List.copyOf(otherMonths);
    }

    @Override
    public String title() {
        return "How access is used";
    }
}
