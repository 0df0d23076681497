package org.concordat.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.concordat.access.Decision;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Page;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// Asks an officer to show again who they are, where that alone stands in the way of what they want to do. What they
/// had written is kept, and they come back to it.
@Component
public class ShowAgain {

    private static final String PLACE = ShowAgain.class.getName();

    /// The page that asks them; nothing where another rule stands in the way too. Called while a request is answered.
    ///
    /// @param back where they go who would rather not
    public Optional<Page> instead(Decision.Refused refused, BackLink back) {
        return refused.wantsProof() && RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes now
                ? Optional.of(new ShowAgainPage(keep(now.getRequest()), back))
                : Optional.empty();
    }

    /// Whether anything written was kept.
    private static boolean keep(HttpServletRequest request) {
        var session = request.getSession(true);
        if (HttpMethod.GET.matches(request.getMethod())) {
            Writing.forget(request);
            session.setAttribute(PLACE, request.getRequestURI());
            return false;
        }
        session.removeAttribute(PLACE);
        return Writing.keep(request).isPresent();
    }

    /// The page they were about to open, once.
    static Optional<String> returnTo(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(PLACE) instanceof String path)) {
            return Optional.empty();
        }
        session.removeAttribute(PLACE);
        return Optional.of(path);
    }
}
