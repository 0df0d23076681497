package org.concordat.access.web;

import org.springframework.mock.web.MockHttpServletRequest;

/// What the service's own list says of a route, for tests elsewhere.
public final class UnaskedRoutes {

    private UnaskedRoutes() {
    }

    /// Why nobody is asked at a route; empty where somebody is.
    public static String why(String method, String path) {
        return Unasked.covering(new MockHttpServletRequest(method, path.replaceAll("[{}]", "")))
                .map(Unasked::why).orElse("");
    }
}
