package org.concordat.intake.web;

import org.concordat.govuk.BackLink;
import org.concordat.govuk.Page;

/// Is anybody in danger now, and what is the concern about?
public record ReferralStartPage() implements Page {

    @Override
    public String title() {
        return "Refer a concern";
    }

    @Override
    public BackLink back() {
        return BackLink.to(ReferralController.PATH);
    }
}
