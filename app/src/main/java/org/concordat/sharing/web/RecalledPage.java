package org.concordat.sharing.web;

import java.util.List;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Page;

/// It was recalled; those who read it, and have not confirmed disposal.
public record RecalledPage(String id, String reference, List<String> unconfirmed) implements Page {

    public RecalledPage {
        unconfirmed = List.copyOf(unconfirmed);
    }

    @Override
    public String title() {
        return "Disclosure recalled";
    }

    @Override
    public BackLink back() {
        return BackLink.to("/disclosures/" + id);
    }
}
