package org.concordat.access.web;

import jakarta.servlet.http.HttpServletRequest;
import org.concordat.ledger.Entry;
import org.concordat.ledger.Recorded;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/// Whether a refusal was recorded while a request is answered; outside a request it notes nothing.
@Component
class RecordedInRequest implements Recorded {

    private static final String NOTED = RecordedInRequest.class.getName();

    @Override
    public void note(Entry entry) {
        var request = RequestContextHolder.getRequestAttributes();
        if (request != null && entry.kind().endsWith(".refused")) {
            request.setAttribute(NOTED, true, RequestAttributes.SCOPE_REQUEST);
        }
    }

    static boolean aRefusal(HttpServletRequest request) {
        return request.getAttribute(NOTED) != null;
    }
}
