package org.concordat.govuk;

import jakarta.servlet.http.HttpServletRequest;

/// Takes note of a request that came to nothing, before it is answered. Implemented by the module that knows who is
/// signed in; with no implementation nobody takes note.
@FunctionalInterface
public interface Refusing {

    /// The page to answer with: the one that was going to be, unless note of it could not be taken.
    Page answer(Page refusal, HttpServletRequest request);
}
