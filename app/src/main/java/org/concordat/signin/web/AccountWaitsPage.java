package org.concordat.signin.web;

import org.concordat.govuk.Page;

/// The account is linked to an officer, and a second administrator has not confirmed it yet.
///
/// @param name as the provider has it; empty when it says none
public record AccountWaitsPage(String name) implements Page {

    @Override
    public String title() {
        return "A second administrator must confirm that this is you";
    }
}
