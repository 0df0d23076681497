package org.concordat.sharing.web;

import org.concordat.govuk.BackLink;
import org.concordat.govuk.Page;

/// It was asked for; who decides, and what happens until then.
public record GrantAskedPage(String id, String disclosure, String reference, String colleague, String from)
        implements Page {

    @Override
    public String title() {
        return "Grant asked for";
    }

    @Override
    public BackLink back() {
        return BackLink.to("/inbox/" + disclosure);
    }
}
