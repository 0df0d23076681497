package org.concordat.casework.web;

import java.util.UUID;
import org.concordat.casework.CaseId;

/// Where the pages of cases are.
final class CasePaths {

    static final String CASES = "/cases";
    static final String HANDOVERS = "/handovers";

    private CasePaths() {
    }

    static String to(CaseId id) {
        return CASES + "/" + id;
    }

    static String correction(CaseId of, UUID decision) {
        return to(of) + "/decisions/" + decision + "/correction";
    }

    static String bundle(CaseId id) {
        return to(id) + "/bundle";
    }

    static String closure(UUID id) {
        return "/closures/" + id;
    }

    static String handover(UUID id) {
        return HANDOVERS + "/" + id;
    }
}
