package org.concordat.people.web;

import org.concordat.govuk.BackLink;
import org.concordat.govuk.Page;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.Table;

/// A person: what is said of them, by which source and when, and the history of who was said to be of one with whom.
///
/// @param nobody whether no record that the viewer may see is theirs any more
public record PersonPage(String name, SummaryList facts, boolean nobody, Table history, String backTo) implements Page {

    @Override
    public String title() {
        return name;
    }

    @Override
    public BackLink back() {
        return BackLink.to(backTo);
    }
}
