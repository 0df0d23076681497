package org.concordat.signin.web;

import java.time.Instant;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Page;
import org.concordat.partnership.Officer;
import org.concordat.signin.EnrolmentCode;

/// Shows a code, this once.
public record CodeMadePage(Officer officer, EnrolmentCode code, Instant expiresAt) implements Page {

    @Override
    public String title() {
        return "A code for " + officer.name();
    }

    @Override
    public BackLink back() {
        return BackLink.to("/officers/" + officer.id() + "/sign-in");
    }

    public String until() {
        return EnrolmentPage.moment(expiresAt);
    }
}
