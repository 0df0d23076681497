package org.concordat.sharing.web;

import java.util.List;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Page;
import org.concordat.govuk.Pagination;
import org.concordat.govuk.Table;

/// Who can read a disclosure, who cannot, and why, for the body that made it.
///
/// @param lead how many can, in a sentence
/// @param state what is so for everyone: that it waits, or has ended; empty when it is shared
/// @param cutOff whether there are more people than are named and counted
/// @param tables those who can, those who cannot yet, those who cannot: as many as this page has
/// @param never who cannot by what they are, a sentence each
public record WhoCanPage(String id, String reference, String lead, String state, boolean cutOff,
                         List<Table> tables, List<String> never, Pagination pagination) implements Page {

    public WhoCanPage {
        tables = List.copyOf(tables);
        never = List.copyOf(never);
    }

    @Override
    public String title() {
        return "Who can read " + reference + ", and who cannot";
    }

    @Override
    public BackLink back() {
        return BackLink.to("/disclosures/" + id);
    }
}
