package org.concordat.govuk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;

/// Tells the frame who is signed in and where they may go. Implemented by the module that signs people in; with no
/// implementation nobody is.
public interface SignedInWords {

    Optional<SignedInAs> officer(HttpServletRequest request);

    /// The doors open to them, without the sign-out.
    List<NavigationItem> navigation(HttpServletRequest request);

    /// Whether this page gives back what was typed and could not be sent. What it took and does not show is kept on.
    default boolean keptWriting(Page page, HttpServletRequest request) {
        return false;
    }
}
