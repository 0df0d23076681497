package org.concordat.intake.web;

import org.concordat.govuk.BackLink;
import org.concordat.govuk.Page;

/// The concern is in: its one reference, who has it, and what to do if worried again.
///
/// @param assessedBy the day by which it is assessed
public record ReferralMadePage(String id, String reference, String force, boolean urgent, String assessedBy) implements Page {

    @Override
    public String title() {
        return "Concern referred";
    }

    @Override
    public BackLink back() {
        return BackLink.to(ReferralController.PATH);
    }
}
