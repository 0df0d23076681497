package org.concordat.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.concordat.access.Decision;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/// What an officer is told stands in the way: a refusal that nobody recorded is recorded by those rules. Whoever puts a
/// refusal into words on a page says so here.
public final class Told {

    private static final String TOLD = Told.class.getName();

    private Told() {
    }

    /// The same refusal. Called while a request is answered; elsewhere it notes nothing.
    public static Decision.Refused of(Decision.Refused refused) {
        var request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(TOLD, refused, RequestAttributes.SCOPE_REQUEST);
        }
        return refused;
    }

    static Optional<Decision.Refused> in(HttpServletRequest request) {
        return Optional.ofNullable((Decision.Refused) request.getAttribute(TOLD));
    }
}
