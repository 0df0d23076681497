package org.concordat.access.web;

import jakarta.servlet.http.HttpServletRequest;
import org.concordat.govuk.Answers;
import org.jspecify.annotations.Nullable;

/// The form that a request sent, as its controller read it.
final class Chosen {

    private static final String KEPT = Chosen.class.getName();

    private Chosen() {
    }

    static Answers keep(Answers sent, HttpServletRequest request) {
        request.setAttribute(KEPT, sent);
        return sent;
    }

    /// Null when no form was sent.
    static @Nullable Answers in(HttpServletRequest request) {
        return request.getAttribute(KEPT) instanceof Answers sent ? sent : null;
    }
}
