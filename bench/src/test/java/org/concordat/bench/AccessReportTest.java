package org.concordat.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the figures of access are called, and what each is of: those who read them do so by these names.
class AccessReportTest {

    private static final Map<String, Samples> LISTS = Map.of(
            AccessReport.EVERYTHING, of(0.4), AccessReport.RESTRICTED, of(0.44), AccessReport.ALL_ROLES, of(0.6),
            AccessReport.SMALL, of(0.2), AccessReport.TENTH, of(0.32), AccessReport.POLICIES, of(0.5),
            AccessReport.NO_POLICIES, of(0.25), AccessReport.ROWS, of(0.3), AccessReport.PLAIN_ROWS, of(0.24),
            AccessReport.EXPLAINED, of(7.5));

    @Test
    void endsInOneLineOfJsonWithEveryFigureUnderItsName() {
        var json = json(report(LISTS));
        assertThat(json.propertyNames()).containsExactly("bench", "disclosures", "addressed", "decision_ns_p50", "list_ms_p50",
                "list_restricted_over_admin", "list_small_body_over_admin", "list_policy_over_plain",
                "list_whole_policy_over_plain", "list_10x_over_1x", "explain_ms_p50", "page_p99_ms", "page_p50_ms",
                "pages_per_second_at_saturation");
        assertThat(json.get("bench").asString()).isEqualTo("access");
        assertThat(json.get("addressed").asLong()).isEqualTo(5_000_000);
    }

    @Test
    void eachIsOfWhatItsNameSays() {
        var json = json(report(LISTS));
        var expected = Map.of("decision_ns_p50", 612.0, "list_ms_p50", 0.4, "list_restricted_over_admin", 1.1,
                "list_small_body_over_admin", 0.5, "list_policy_over_plain", 1.25, "list_whole_policy_over_plain", 2.0,
                "list_10x_over_1x", 1.25, "explain_ms_p50", 7.5, "page_p99_ms", 12.0);
        expected.forEach((name, figure) -> assertThat(json.get(name).asDouble()).as(name).isEqualTo(figure));
    }

    @Test
    void whatWasNotMeasuredIsNoFigure() {
        var without = new HashMap<>(LISTS);
        without.put(AccessReport.RESTRICTED, new Samples(new long[0]));
        var report = report(without);
        assertThatThrownBy(report::text).hasMessage("nothing was measured");
    }

    private static AccessReport report(Map<String, Samples> lists) {
        return new AccessReport(1_000_000, 612.4, lists, new PageLoad.Measured(200, 140, of(12)));
    }

    private static JsonNode json(AccessReport report) {
        return JsonMapper.shared().readTree(report.text().strip().lines().toList().getLast());
    }

    private static Samples of(double milliseconds) {
        return new Samples(new long[] {Math.round(milliseconds * 1e6)});
    }
}
