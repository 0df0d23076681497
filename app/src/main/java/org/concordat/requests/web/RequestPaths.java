package org.concordat.requests.web;

import org.concordat.requests.RequestId;

/// Addresses of requests, for either side.
final class RequestPaths {

    static final String OURS = "/requests";
    static final String TO_APPROVE = "/requests-to-approve";
    static final String TO_US = "/requests-to-us";

    private RequestPaths() {
    }

    static String ours(RequestId id) {
        return OURS + "/" + id;
    }

    static String toUs(RequestId id) {
        return TO_US + "/" + id;
    }
}
