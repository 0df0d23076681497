package org.concordat.access.web;

import java.util.List;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Page;

/// The rules said no to looking somewhere: which of them, a sentence each.
public record RefusedPage(String title, List<String> reasons, BackLink back) implements Page {

    public RefusedPage {
        reasons = List.copyOf(reasons);
    }

    @Override
    public int status() {
        return 403;
    }
}
