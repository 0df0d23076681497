package org.concordat.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.concordat.kernel.OfficerId;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/// The session of a signed-in officer.
@Component
public class Sessions {

    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    /// Begins a session for an officer who has shown who they are. The session's own id changes, so that one fixed
    /// beforehand is worth nothing; what was kept of their writing stays.
    public void begin(OfficerId officer, HttpServletRequest request, HttpServletResponse response) {
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
