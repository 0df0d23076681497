package org.concordat.sharing.web;

import org.concordat.govuk.BackLink;
import org.concordat.govuk.Page;

/// What the body that told it can take away of it: one version on paper, or all of them.
public record OwnPaperPage(String id, String reference) implements Page {

    @Override
    public String title() {
        return "Copies of " + reference;
    }

    public String path() {
        return "/disclosures/" + id + "/paper";
    }

    @Override
    public BackLink back() {
        return BackLink.to("/disclosures/" + id);
    }
}
