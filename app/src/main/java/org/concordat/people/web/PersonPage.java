package org.concordat.people.web;

import java.util.List;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Page;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.Table;

/// A person: what is said of them, by whom, and the history of who was said to be of one with whom.
public record PersonPage(String name, List<SummaryList> identities, Table history, String backTo) implements Page {

    @Override
    public String title() {
        return name;
    }

    @Override
    public BackLink back() {
        return BackLink.to(backTo);
    }
}
