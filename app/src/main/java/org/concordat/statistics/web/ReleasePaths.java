package org.concordat.statistics.web;

import org.concordat.statistics.ReleaseId;

/// Where figures are made and released.
final class ReleasePaths {

    static final String RELEASES = "/figure-releases";

    private ReleasePaths() {
    }

    static String to(ReleaseId id) {
        return RELEASES + "/" + id;
    }
}
