package org.concordat.sampling.web;

import org.concordat.govuk.BackLink;
import org.concordat.govuk.Page;
import org.concordat.govuk.Pagination;
import org.concordat.govuk.Table;

/// What overseers asked of decisions of the viewer's body that is left out of what they are shown.
public record ChallengesPage(Table table, Pagination pagination) implements Page {

    @Override
    public String title() {
        return "Asked by overseers";
    }

    @Override
    public BackLink back() {
        return BackLink.to("/home");
    }
}
