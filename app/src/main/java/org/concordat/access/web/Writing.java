package org.concordat.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.concordat.kernel.OfficerId;

/// What an officer had written into a form when their session was no longer there. It is given back once, on that
/// form, to that officer, and to nobody else who signs in on the same browser.
record Writing(String path, String officer, Map<String, String[]> fields) implements Serializable {

    private static final String KEPT = Writing.class.getName();

    /// Keeps the submitted form in a new session, and nothing when the form does not say whose it was.
    static Optional<Writing> keep(HttpServletRequest request) {
        var officer = request.getParameter("officer");
        if (officer == null || officer.isEmpty()) {
            return Optional.empty();
        }
        var writing = new Writing(request.getRequestURI(), officer, new HashMap<>(request.getParameterMap()));
        request.getSession(true).setAttribute(KEPT, writing);
        return Optional.of(writing);
    }

    /// Where to go after signing in: the form that was being written, if it is this officer's.
    static Optional<String> returnTo(HttpServletRequest request, OfficerId officer) {
        return kept(request.getSession(false), officer).map(Writing::path);
    }

    /// Takes what was kept for this form and this officer.
    static Optional<Writing> take(HttpServletRequest request, OfficerId officer) {
        var session = request.getSession(false);
        return kept(session, officer).filter(writing -> writing.path.equals(request.getRequestURI())).map(writing -> {
            session.removeAttribute(KEPT);
            return writing;
        });
    }

    private static Optional<Writing> kept(HttpSession session, OfficerId officer) {
        if (session == null || !(session.getAttribute(KEPT) instanceof Writing writing)) {
            return Optional.empty();
        }
        if (!writing.officer.equals(officer.toString())) {
            session.removeAttribute(KEPT);
            return Optional.empty();
        }
        return Optional.of(writing);
    }
}
