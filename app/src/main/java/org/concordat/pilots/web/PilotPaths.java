package org.concordat.pilots.web;

import java.util.UUID;

/// Where pilots are written, answered, started and evaluated.
final class PilotPaths {

    static final String ALL = "/our-pilots";

    private PilotPaths() {
    }

    static String to(UUID pilot) {
        return ALL + "/" + pilot;
    }

    static String area(UUID pilot, UUID area) {
        return to(pilot) + "/areas/" + area;
    }

    static String evaluation(UUID pilot, UUID evaluation) {
        return to(pilot) + "/evaluations/" + evaluation;
    }
}
