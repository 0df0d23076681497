package org.concordat.scrutiny.web;

import java.util.Locale;
import java.util.UUID;
import org.concordat.scrutiny.MatterId;
import org.concordat.scrutiny.MatterKind;

/// Where the pages of scrutiny are.
final class ScrutinyPaths {

    static final String MATTERS = "/matters";
    static final String PRIORITIES = "/priorities";
    static final String REVIEWS = "/reviews";

    private ScrutinyPaths() {
    }

    static String to(MatterId id) {
        return MATTERS + "/" + id;
    }

    static String toReview(UUID id) {
        return REVIEWS + "/" + id;
    }

    /// Where one of a kind is raised.
    static String raise(MatterKind kind) {
        return MATTERS + "/new?kind=" + kind.name().toLowerCase(Locale.ROOT);
    }
}
