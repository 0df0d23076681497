package org.concordat.panels.web;

import java.util.UUID;
import org.concordat.casework.CaseId;
import org.concordat.panels.ItemId;
import org.concordat.panels.MeetingId;

/// Where the pages of panels are.
final class PanelPaths {

    static final String MEETINGS = "/meetings";
    static final String ENGAGEMENTS = "/engagements";

    private PanelPaths() {
    }

    static String to(MeetingId id) {
        return MEETINGS + "/" + id;
    }

    static String to(ItemId id) {
        return "/agenda-items/" + id;
    }

    static String action(UUID id) {
        return "/panel-actions/" + id;
    }

    static String engagement(UUID id) {
        return ENGAGEMENTS + "/" + id;
    }

    /// Where its owner puts a case on an agenda.
    static String agenda(CaseId id) {
        return "/agenda/" + id;
    }
}
