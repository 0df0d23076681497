package org.concordat.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.concordat.govuk.Form;
import org.concordat.govuk.Header;
import org.concordat.kernel.OfficerId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/// What an officer had written into a form when their session was no longer there. It is given back once, on that
/// form, to that officer, and to nobody else who signs in on the same browser.
record Writing(String path, String officer, Map<String, String[]> fields) implements Serializable {

    private static final String KEPT = Writing.class.getName();

    /// Keeps the submitted form in a new session, and nothing when the form does not say whose it was.
    static Optional<Writing> keep(HttpServletRequest request) {
        var officer = request.getParameter(Form.OFFICER);
        if (officer == null || officer.isEmpty() || request.getRequestURI().equals(Header.SIGN_OUT)) {
            return Optional.empty();
        }
        var writing = new Writing(page(request), officer, new HashMap<>(request.getParameterMap()));
        request.getSession(true).setAttribute(KEPT, writing);
        return Optional.of(writing);
    }

    /// The page on which the form stood: as the browser says, or else where the form was sent. A path that would lead to
    /// another site (RFC 3986, 4.2: it begins with two slashes) is no page of ours.
    private static String page(HttpServletRequest request) {
        var referrer = request.getHeader(HttpHeaders.REFERER);
        if (referrer == null) {
            return request.getRequestURI();
        }
        try {
            var from = new URI(referrer);
            var here = from.getRawAuthority() != null && from.getRawAuthority().equals(request.getHeader(HttpHeaders.HOST));
            var path = from.getRawPath();
            return here && path != null && path.startsWith("/") && !path.startsWith("//") ? path : request.getRequestURI();
        } catch (URISyntaxException malformed) {
            return request.getRequestURI();
        }
    }

    /// Whether anything is kept, of whomever.
    static boolean isKept(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(KEPT) instanceof Writing;
    }

    /// Nothing is kept any longer.
    static void forget(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(KEPT);
        }
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
            request.setAttribute(KEPT, writing);
            return writing;
        });
    }

    /// What this request took is kept again, for its page could not be shown; whether it took anything.
    static boolean putBack(HttpServletRequest request) {
        if (!(request.getAttribute(KEPT) instanceof Writing writing)) {
            return false;
        }
        request.getSession(true).setAttribute(KEPT, writing);
        request.removeAttribute(KEPT);
        return true;
    }

    /// Whether this request's page shows what was kept.
    static boolean wasGivenBack(HttpServletRequest request) {
        return request.getAttribute(KEPT) != null;
    }

    private static Optional<Writing> kept(@Nullable HttpSession session, OfficerId officer) {
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
