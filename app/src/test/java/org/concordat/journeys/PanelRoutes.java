package org.concordat.journeys;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.concordat.kernel.OfficerId;
import org.concordat.panels.AtPanel;
import org.concordat.panels.Consent;
import org.jspecify.annotations.Nullable;

/// Who comes to the routes of panels, with a thing of the kind each is about.
record PanelRoutes(AtPanel at) {

    /// @param id null where the route is about none
    record Found(OfficerId officer, @Nullable Object id, Map<String, String> fields) {
    }

    Found to(String path, LocalDate today) {
        if (path.startsWith("/agenda/")) {
            var meeting = at.called(today.plusDays(1), AtPanel.PLACE, at.pat());
            return new Found(at.pat(), at.opened(), Map.of("meeting", meeting.toString(), "question", "Whether to adopt.",
                    "papers", ""));
        }
        if (path.startsWith("/panel-actions/")) {
            return new Found(at.petra(), at.set(at.adopted(today), "Meet the family.", today), Map.of("evidence", "They met."));
        }
        if (path.startsWith("/support-steps/")) {
            return new Found(at.pat(), at.said(at.adopted(today), Consent.State.ASKED, "At home."), Map.of());
        }
        if (path.startsWith("/engagements")) {
            return engagement(path, today);
        }
        if (path.endsWith("/providers")) {
            return new Found(at.chris(), at.supported(today), Map.of("provider", at.ivy().toString(), "part", "A mentor."));
        }
        if (path.matches(".*/(support|consent|plan|sessions|actions)")) {
            return support(path, today);
        }
        if (path.startsWith("/agenda-items/")) {
            return item(path, today);
        }
        return new Found(at.chris(), path.contains("{id}") ? at.called(path.endsWith("/attendance") ? today : today.plusDays(1),
                AtPanel.PLACE, at.pat()) : null,
                Map.of("reason", "Flu", "guests", at.petra().toString(), "came", at.pat().toString(), "place", AtPanel.PLACE));
    }

    private Found engagement(String path, LocalDate today) {
        if (path.endsWith("/answer")) {
            return new Found(at.ivy(), at.engaged(at.supported(today)), Map.of("accepts", "yes"));
        }
        if (path.endsWith("/concerns")) {
            var id = at.accepted(today);
            return new Found(at.pat(), id, Map.of("raised", at.gave(id, today, "Spoke of leaving home.", null).toString(), "words",
                    "The family was met."));
        }
        return new Found(path.endsWith("/ending") ? at.chris() : at.ivy(), path.contains("{id}") ? at.accepted(today) : null,
                with("session", today, Map.of("held", "HELD", "way", "ONLINE", "progress", "Looked at three courses.", "why", "It is done.")));
    }

    private Found support(String path, LocalDate today) {
        if (path.endsWith("/sessions")) {
            return new Found(at.petra(), at.supported(today), with("session", today, Map.of("held", "HELD")));
        }
        var id = at.adopted(today);
        if (path.endsWith("/plan")) {
            at.said(id, Consent.State.ASKED, "At home.");
            at.said(id, Consent.State.GIVEN, "In writing.");
        }
        return new Found(at.chris(), id, with("on", today, Map.of("state", "ASKED", "by", at.petra().toString(), "how", "In person.",
                "plan", "A mentor.", "owner", at.petra().toString(), "what", "Meet the family.")));
    }

    /// The day that it is, and not the next one.
    private static Map<String, String> with(String field, LocalDate today, Map<String, String> others) {
        var all = new HashMap<>(others);
        all.put(field + "-day", "" + today.getDayOfMonth());
        all.put(field + "-month", "" + today.getMonthValue());
        all.put(field + "-year", "" + today.getYear());
        return all;
    }

    private Found item(String path, LocalDate today) {
        var left = path.endsWith("/left") ? at.partner() : null;
        var id = left == null ? at.sitting(today) : at.sitting(today, left);
        if (path.endsWith("/view") || path.endsWith("/left")) {
            at.asked(id);
        }
        if (left != null) {
            at.world().leaves(left, today);
        }
        return new Found(path.endsWith("/view") ? at.petra() : at.chris(), id, Map.of("gives", "yes", "view", "Adopt it.", "options",
                "ADOPT", "chosen", "ADOPT", "kinds", "SUPPORT_CAN_HELP", "gateway", "ctsa-2015-s36", "until-day", "",
                "until-month", "", "until-year", ""));
    }
}
