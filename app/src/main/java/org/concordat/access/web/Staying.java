package org.concordat.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.concordat.access.SignedIn;

/// Whether a session may go on, asked at each request of a signed-in officer. A module that knows a reason why not
/// says so by such a bean.
@FunctionalInterface
public interface Staying {

    /// Why the session must end now; nothing when it may go on.
    ///
    /// @param who whoever signed in, also while they stand in elsewhere
    Optional<Ended> ended(SignedIn who, HttpServletRequest request);
}
