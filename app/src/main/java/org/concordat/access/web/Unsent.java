package org.concordat.access.web;

import org.springframework.http.HttpMethod;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// What was written into a form whose officer may no longer send it: it is kept, and stands on the form again if they
/// may open it before they sign out. It is kept alike whether what the form is about was ever there.
public final class Unsent {

    private Unsent() {
    }

    /// Keeps the form that is being sent; nothing where none is. Called while a request is answered.
    ///
    /// @return whether it is kept
    public static boolean keep() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes now
                && HttpMethod.POST.matches(now.getRequest().getMethod())
                && Writing.keep(now.getRequest()).isPresent();
    }
}
