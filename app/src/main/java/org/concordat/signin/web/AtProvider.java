package org.concordat.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.concordat.signin.Account;
import org.jspecify.annotations.Nullable;

/// What a session knows of how its officer signed in at the provider. It stands in the session and ends with it.
///
/// @param idToken handed back when they sign out
/// @param session the provider’s name for their session there
/// @param beganAt when this session began
record AtProvider(UUID link, Account account, String idToken, @Nullable String session, Instant beganAt) {

    private static final String KEPT = AtProvider.class.getName();

    static Optional<AtProvider> of(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(KEPT) instanceof AtProvider it
                ? Optional.of(it) : Optional.empty();
    }

    void keep(HttpServletRequest request) {
        request.getSession(true).setAttribute(KEPT, this);
    }
}
