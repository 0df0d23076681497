package org.concordat.sharing.web;

import org.concordat.govuk.Answers;
import org.concordat.sharing.DisclosureId;

/// Asks what travels, and, apart from it, for the reference of what stays home.
public record ContentPage(DisclosureId draft, Answers answers) implements StepPage {

    @Override
    public String title() {
        return "What you are sharing";
    }

    @Override
    public String action() {
        return StepPage.path(draft) + "/content";
    }
}
