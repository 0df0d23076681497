package org.concordat.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Someone whose account is linked to nobody, while they look for their code. Kept in the session for a quarter of an
/// hour.
record Newcomer(Person person, Instant since) {

    private static final String KEPT = Newcomer.class.getName();
    private static final Duration LASTS = Duration.ofMinutes(15);

    static Optional<Newcomer> of(HttpServletRequest request, Instant at) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(KEPT) instanceof Newcomer it
                && !it.since.plus(LASTS).isBefore(at) ? Optional.of(it) : Optional.empty();
    }

    static void forget(HttpServletRequest request) {
        request.getSession(true).removeAttribute(KEPT);
    }

    void keep(HttpServletRequest request) {
        request.getSession(true).setAttribute(KEPT, this);
        request.changeSessionId();
    }
}
