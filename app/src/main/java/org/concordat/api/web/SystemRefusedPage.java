package org.concordat.api.web;

import java.util.List;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Page;

/// Says why something about a system may not be done.
///
/// @param reasons a sentence and its citation each
public record SystemRefusedPage(List<String> reasons, BackLink back) implements Page {

    public SystemRefusedPage {
        reasons = List.copyOf(reasons);
    }

    @Override
    public String title() {
        return "You cannot do this";
    }

    @Override
    public int status() {
        return 403;
    }
}
