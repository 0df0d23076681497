package org.concordat.complaints.web;

import org.concordat.complaints.ComplaintId;

/// Where the pages of complaints are.
final class ComplaintPaths {

    static final String COMPLAINTS = "/complaints";

    private ComplaintPaths() {
    }

    static String to(ComplaintId id) {
        return COMPLAINTS + "/" + id;
    }

    static String answer(ComplaintId id) {
        return to(id) + "/answer";
    }
}
