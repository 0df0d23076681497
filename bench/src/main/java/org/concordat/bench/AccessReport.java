package org.concordat.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// What came of it, as a table and as JSON.
record AccessReport(int disclosures, double decisionNanos, Map<String, Samples> lists, PageLoad.Measured pages) {

    static final String EVERYTHING = "inbox, sees everything";
    static final String RESTRICTED = "inbox, sees one in 10,000";
    static final String ALL_ROLES = "inbox, sees everything, by six roles";
    static final String SMALL = "inbox, of a body with 300";
    static final String TENTH = "inbox, sees everything, of a tenth";
    static final String POLICIES = "the same rows: inbox, sees everything";
    static final String NO_POLICIES = "the same, no policies";
    static final String ROWS = "rows of one role";
    static final String PLAIN_ROWS = "rows of one role, no policies";
    static final String EXPLAINED = "who can see it and why";

    String text() {
        var lines = new ArrayList<String>();
        lines.add("access: %,d disclosures addressed %,d times; the newest 50 of each list; times in ms"
                .formatted(disclosures, disclosures * 5L));
        lines.add("%-40s %9s %9s".formatted("list", "p50", "p99"));
        lists.forEach((name, it) -> lines.add("%-40s %9.3f %9.3f".formatted(name, it.p50(), it.p99())));
        lines.add("one decision: %.0f ns".formatted(decisionNanos));
        lines.add("the inbox page, %.0f a second of %.0f that there can be, %d pages: p50 %.1f, p99 %.1f".formatted(
                pages.asked(), pages.saturated(), pages.pages().count(), pages.pages().p50(), pages.pages().p99()));
        lines.add(JsonMapper.shared().writeValueAsString(json()));
        return String.join("\n", lines) + "\n";
    }

    private Map<String, Object> json() {
        var all = new LinkedHashMap<String, Object>();
        all.put("bench", "access");
        all.put("disclosures", disclosures);
        all.put("addressed", disclosures * 5L);
        all.put("decision_ns_p50", Math.round(decisionNanos));
        all.put("list_ms_p50", rounded(lists.get(EVERYTHING).p50()));
        all.put("list_restricted_over_admin", ratio(RESTRICTED, EVERYTHING));
        all.put("list_small_body_over_admin", ratio(SMALL, EVERYTHING));
        all.put("list_policy_over_plain", ratio(ROWS, PLAIN_ROWS));
        all.put("list_whole_policy_over_plain", ratio(POLICIES, NO_POLICIES));
        all.put("list_10x_over_1x", ratio(EVERYTHING, TENTH));
        all.put("explain_ms_p50", rounded(lists.get(EXPLAINED).p50()));
        all.put("page_p99_ms", rounded(pages.pages().p99()));
        all.put("page_p50_ms", rounded(pages.pages().p50()));
        all.put("pages_per_second_at_saturation", rounded(pages.saturated()));
        return all;
    }

    private double ratio(String one, String other) {
        return rounded(lists.get(one).p50() / lists.get(other).p50());
    }

    private static double rounded(double figure) {
        return Math.round(figure * 1000) / 1000.0;
    }
}
