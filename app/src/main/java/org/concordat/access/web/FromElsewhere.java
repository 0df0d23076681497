package org.concordat.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/// A form that another site sent in an officer's browser: nothing of it is done or kept, and no session is begun for it.
/// The officer's own cookie does not come with it, so that a new one would sign them out, and what it says would stand
/// on their own form as if they had written it. They are led to their home page. Where their cookie did come with it, as
/// from a neighbour of this site, it is recorded, and they are told.
///
/// What is no browser says neither where it comes from; it has no officer's cookie to lose.
///
/// **Source:** W3C Fetch Metadata, `Sec-Fetch-Site`; RFC 6454, section 7, `Origin`.
final class FromElsewhere extends OncePerRequestFilter {

    private static final String SITE = "Sec-Fetch-Site";
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

    private final FormNotTaken notTaken;

    FromElsewhere(FormNotTaken notTaken) {
        this.notTaken = notTaken;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (READS.contains(request.getMethod()) || isOwn(request)) {
            chain.doFilter(request, response);
        } else if (Sessions.officer().isPresent()) {
            notTaken.fromElsewhere(request, response);
        } else {
            response.sendRedirect("/home");
        }
    }

    private static boolean isOwn(HttpServletRequest request) {
        var site = request.getHeader(SITE);
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");   // none: the officer's own doing, such as a reload
        }
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin == null || isHere(origin, request);
    }

    private static boolean isHere(String origin, HttpServletRequest request) {
        try {
            return Objects.equals(new URI(origin).getRawAuthority(), request.getHeader(HttpHeaders.HOST));
        } catch (URISyntaxException malformed) {
            return false;
        }
    }
}
