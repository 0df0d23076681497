package org.concordat.demonstration.web;

import org.concordat.govuk.Page;

/// Asks who is signed in to confirm that it is them: as an identity provider would ask for a password again.
public record ConfirmPage(String name) implements Page {

    @Override
    public String title() {
        return "Confirm that you are " + name;
    }
}
