package org.concordat.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.Optional;
import org.concordat.access.Acting;
import org.concordat.access.SignedIn;
import org.concordat.kernel.OfficerId;
import org.concordat.ledger.Ledger;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/// The session of a signed-in officer.
@Component
public class Sessions {

    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final Acting acting;
    private final Ledger ledger;
    private final InstantSource clock;

    Sessions(Acting acting, Ledger ledger, InstantSource clock) {
        this.acting = acting;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// Begins a session for an officer who has shown who they are. The session's own id changes, so that one fixed
    /// beforehand is worth nothing; what was kept of their writing stays.
    ///
    /// *Errors*: [org.concordat.access.NoLongerInOffice] when they are not in office; no session begins.
    public void begin(OfficerId officer, HttpServletRequest request, HttpServletResponse response) {
        acting.as(new SignedIn(officer, clock.instant()), viewer -> {
            ledger.record(viewer.entry("access.signed-in"));
            return viewer;
        });
        request.getSession(true);
        request.changeSessionId();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new OfficerAuthentication(officer));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    /// Where an officer who has just signed in goes: back to the form they were writing, or home.
    public static String firstPage(OfficerId officer, HttpServletRequest request) {
        return Writing.returnTo(request, officer).orElse("/home");
    }

    public static void end(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /// Who is signed in, if anyone is.
    public static Optional<OfficerId> officer() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof OfficerAuthentication it
                ? Optional.of(it.officer())
                : Optional.empty();
    }
}
