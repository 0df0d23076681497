package org.concordat.sharing.web;

import org.concordat.govuk.Page;
import org.concordat.govuk.Panel;
import org.concordat.sharing.DisclosureId;

/// Confirms that a disclosure was proposed.
///
/// @param name its title
public record DraftProposedPage(DisclosureId disclosure, String reference, String name) implements Page {

    @Override
    public String title() {
        return "Disclosure proposed";
    }

    public Panel panel() {
        return Panel.of(title()).reference("Your reference", reference);
    }

    public String href() {
        return "/disclosures/" + disclosure;
    }
}
