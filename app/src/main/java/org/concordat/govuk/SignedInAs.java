package org.concordat.govuk;

import java.util.List;

/// Who is signed in, in the words of the page's header.
///
/// @param officer the officer's identifier, which forms carry so that text kept for a signed-out officer is given back
///         to the same officer alone
public record SignedInAs(String officer, String name, String body, List<String> roles) {

    public SignedInAs {
        roles = List.copyOf(roles);
    }
}
