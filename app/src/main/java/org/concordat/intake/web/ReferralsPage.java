package org.concordat.intake.web;

import org.concordat.govuk.BackLink;
import org.concordat.govuk.Page;
import org.concordat.govuk.Pagination;
import org.concordat.govuk.Table;

/// The concerns that an officer has referred, newest first.
public record ReferralsPage(Table table, Pagination pagination) implements Page {

    @Override
    public String title() {
        return "Concerns you have referred";
    }

    @Override
    public BackLink back() {
        return BackLink.to("/home");
    }
}
