package org.concordat.sharing.web;

import org.concordat.govuk.BackLink;
import org.concordat.govuk.Marking;
import org.concordat.govuk.Page;
import org.concordat.govuk.SummaryList;

/// The handling terms, accepted before first sight.
public record AcceptancePage(String id, Marking strip, SummaryList envelope, SummaryList terms, String from)
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
