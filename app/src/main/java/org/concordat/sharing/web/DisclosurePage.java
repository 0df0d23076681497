package org.concordat.sharing.web;

import java.util.List;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Page;
import org.concordat.govuk.Table;
import org.concordat.govuk.Tag;
import org.jspecify.annotations.Nullable;

/// A disclosure of the viewer's own body: what it says, who holds it, what they did, what happened to it.
///
/// @param ending why it was declined or ended, in the words of who did it; empty when it was not
/// @param others to whom it was opened though it was not addressed to them; null when to nobody
/// @param copies those made on paper; null when none was
/// @param unconfirmed the bodies that read it and have not confirmed disposal though it has ended
/// @param actions what may be done with it from here
public record DisclosurePage(String id, String reference, Tag state, String ending, Whole whole, Table holders,
                             @Nullable Table others, @Nullable Table copies,
                             List<String> unconfirmed, List<String> history, Actions actions) implements Page {

    /// Which buttons are shown. Each act is decided again when it is done.
    public record Actions(boolean decide, boolean recall, boolean review, boolean correct, boolean derive) {
    }

    public DisclosurePage {
        unconfirmed = List.copyOf(unconfirmed);
        history = List.copyOf(history);
    }

    @Override
    public String title() {
        return "Disclosure " + reference;
    }

    @Override
    public BackLink back() {
        return BackLink.to("/disclosures");
    }
}
