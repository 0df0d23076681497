package org.concordat.sharing.web;

import org.concordat.govuk.BackLink;
import org.concordat.govuk.Page;
import org.concordat.sharing.DisclosureId;

/// Asks whether a draft is really to be discarded.
///
/// @param name of the draft
public record DraftDiscardPage(DisclosureId draft, String name) implements Page {

    @Override
    public String title() {
        return "Discard this draft?";
    }

    @Override
    public BackLink back() {
        return BackLink.to(StepPage.path(draft));
    }

    public String action() {
        return StepPage.path(draft) + "/discard";
    }
}
