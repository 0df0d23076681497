package org.concordat.access.web;

import java.util.LinkedHashSet;
import java.util.Set;
import org.concordat.access.Act;
import org.concordat.access.Asked;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/// The acts that were decided on while a request is answered; outside a request it notes nothing.
@Component
class AskedInRequest implements Asked {

    private static final String NOTED = AskedInRequest.class.getName();

    @Override
    public void note(Act<?> act) {
        var request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            noted(request).add(act.id());
        }
    }

    /// Their ids, in the order in which they were first asked.
    @SuppressWarnings("unchecked") // the attribute is this class's own
    static Set<String> noted(RequestAttributes request) {
        var known = (Set<String>) request.getAttribute(NOTED, RequestAttributes.SCOPE_REQUEST);
        if (known == null) {
            known = new LinkedHashSet<>();
            request.setAttribute(NOTED, known, RequestAttributes.SCOPE_REQUEST);
        }
        return known;
    }
}
