package org.concordat.intake.web;

import org.concordat.govuk.BackLink;
import org.concordat.govuk.Page;
import org.concordat.govuk.SummaryList;

/// The outside of a concern, and what came of it, for whoever referred it.
public record ReferralPage(String id, String reference, SummaryList outside, SummaryList heard) implements Page {

    @Override
    public String title() {
        return "Concern " + reference;
    }

    @Override
    public BackLink back() {
        return BackLink.to(ReferralController.PATH);
    }
}
