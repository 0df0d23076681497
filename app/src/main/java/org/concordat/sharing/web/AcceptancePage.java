package org.concordat.sharing.web;

import org.concordat.govuk.BackLink;
import org.concordat.govuk.Marking;
import org.concordat.govuk.Page;
import org.concordat.govuk.SummaryList;

/// The handling terms, accepted before first sight.
///
/// @param opened by which way it was opened to its reader; empty when it was addressed to them
public record AcceptancePage(String id, String opened, Marking strip, SummaryList envelope, SummaryList terms, String from)
        implements Page {

    @Override
    public String title() {
        return "Handling terms";
    }

    @Override
    public BackLink back() {
        return BackLink.to("/inbox");
    }
}
