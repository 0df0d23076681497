package org.concordat.signin.web;

import org.concordat.govuk.Page;

/// The way to the identity provider.
///
/// @param provider what the button says one signs in with
/// @param written whether something was being written when the session ended
public record ProviderSignInPage(String provider, boolean written) implements Page {

    @Override
    public String title() {
        return "Sign in";
    }
}
