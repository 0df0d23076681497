package org.concordat.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;

/// What came of the benchmark, as a table and as JSON.
record ShareReport(List<Point> points, Way http, InboxList.Measured inbox, Recording recording) {

    /// The number of clients whose figures stand for the whole.
    private static final int NAMED = 8;

    /// One way of doing the operation: whole, and each part.
    record Way(Samples whole, Map<Operation.Part, Samples> parts) {

        static Way of(Collection<Laps> laps) {
            var parts = new LinkedHashMap<Operation.Part, Samples>();
            for (var part : Operation.Part.values()) {
                parts.put(part, Samples.of(laps, it -> it.of(part)));
            }
            return new Way(Samples.of(laps, Laps::whole), parts);
        }
    }

    /// So many clients.
    ///
    /// @param ratios of the medians, round by round, in order
    record Point(int clients, Way app, Way sql, double[] ratios, double perSecond, double sqlPerSecond) {

        static Point of(int clients, List<List<Laps>> app, List<List<Laps>> sql, Duration round) {
            var ratios = new double[app.size()];
            for (int i = 0; i < ratios.length; i++) {
                ratios[i] = Samples.of(app.get(i), Laps::whole).p50() / Samples.of(sql.get(i), Laps::whole).p50();
            }
            Arrays.sort(ratios);
            double seconds = round.toMillis() / 1000.0 * ratios.length;
            var all = Way.of(app.stream().flatMap(List::stream).toList());
            var alone = Way.of(sql.stream().flatMap(List::stream).toList());
            return new Point(clients, all, alone, ratios, all.whole().count() / seconds,
                    alone.whole().count() / seconds);
        }

        double ratio() {
            return app.whole().p50() / sql.whole().p50();
        }
    }

    /// The table, and then one line of JSON.
    String text() {
        var lines = new ArrayList<String>();
        lines.add("share: propose, approve, visible to the recipient; " + recording.statements()
                + " statements in " + recording.units().size() + " transactions; times in ms");
        lines.add("%7s  %-8s %8s %8s %9s %9s %7s %17s %9s".formatted("clients", "part", "p50", "p99", "sql p50",
                "sql p99", "ratio", "rounds", "per s"));
        for (var point : points) {
            lines.add(line(point, "all", Way::whole, "%.2f to %.2f".formatted(point.ratios()[0],
                    point.ratios()[point.ratios().length - 1]), "%.0f".formatted(point.perSecond())));
            for (var part : Operation.Part.values()) {
                lines.add(line(point, part.name().toLowerCase(Locale.ROOT), way -> way.parts().get(part), "", ""));
            }
        }
        lines.add("over HTTP, 8 clients: p50 %.2f, p99 %.2f".formatted(http.whole().p50(), http.whole().p99()));
        lines.add("the newest page of an inbox of %d rows among %d: p50 %.2f under the policies, %.2f without".formatted(
                inbox.rows(), inbox.among(), inbox.underPolicies().p50(), inbox.without().p50()));
        lines.add(JsonMapper.shared().writeValueAsString(json()));
        return String.join("\n", lines) + "\n";
    }

    static String line(Point point, String name, Function<Way, Samples> which, String rounds, String rate) {
        var app = which.apply(point.app());
        var sql = which.apply(point.sql());
        return "%7d  %-8s %8.2f %8.2f %9.2f %9.2f %7.2f %17s %9s".formatted(point.clients(), name, app.p50(),
                app.p99(), sql.p50(), sql.p99(), app.p50() / sql.p50(), rounds, rate);
    }

    private Map<String, Object> json() {
        var all = new LinkedHashMap<String, Object>();
        var named = points.stream().filter(it -> it.clients() == NAMED).findFirst().orElseThrow();
        all.put("bench", "share");
        all.put("p50_ms", rounded(named.app().whole().p50()));
        all.put("p99_ms", rounded(named.app().whole().p99()));
        all.put("ratio_p50", rounded(named.ratio()));
        all.put("statements", recording.statements());
        points.forEach(point -> all.put("clients_" + point.clients(), json(point)));
        all.put("http_clients_8", json(http));
        all.put("inbox", json(inbox.underPolicies()));
        all.put("inbox_without_policies", json(inbox.without()));
        return all;
    }

    static Map<String, Object> json(Point point) {
        var all = new LinkedHashMap<String, Object>();
        all.put("operations", point.app().whole().count());
        all.put("per_second", rounded(point.perSecond()));
        all.put("sql_per_second", rounded(point.sqlPerSecond()));
        all.put("ratio_p50", rounded(point.ratio()));
        all.put("ratio_p50_rounds", Arrays.stream(point.ratios()).map(ShareReport::rounded).toArray());
        all.put("app", json(point.app()));
        all.put("sql", json(point.sql()));
        return all;
    }

    private static Map<String, Object> json(Way way) {
        var all = new LinkedHashMap<String, Object>();
        all.putAll(json(way.whole()));
        way.parts().forEach((part, samples) -> all.put(part.name().toLowerCase(Locale.ROOT), json(samples)));
        return all;
    }

    private static Map<String, Object> json(Samples samples) {
        var all = new LinkedHashMap<String, Object>();
        all.put("p50_ms", rounded(samples.p50()));
        all.put("p99_ms", rounded(samples.p99()));
        return all;
    }

    static double rounded(double figure) {
        return Math.round(figure * 1000) / 1000.0;
    }
}
