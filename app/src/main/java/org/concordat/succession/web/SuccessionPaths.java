package org.concordat.succession.web;

import java.util.UUID;
import org.concordat.kernel.BodyId;

/// Where the pages of succession are.
final class SuccessionPaths {

    static final String SUCCESSIONS = "/successions";

    private SuccessionPaths() {
    }

    static String to(UUID offer) {
        return SUCCESSIONS + "/" + offer;
    }

    /// Where the work of a body is offered.
    static String offer(BodyId body) {
        return "/bodies/" + body + "/offer";
    }

    /// Where it is said who goes on with the cases of a force that ends.
    static String cases(BodyId force) {
        return "/cases-left/" + force;
    }
}
