package org.concordat.publications.web;

import java.util.UUID;

/// Where publications are written and approved.
final class PublicationPaths {

    static final String ALL = "/our-publications";

    private PublicationPaths() {
    }

    static String to(UUID edition) {
        return ALL + "/" + edition;
    }

    static String correct(UUID edition) {
        return ALL + "/new?of=" + edition;
    }
}
