package org.concordat.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;

/// Propose, approve, visible to the recipient: by systems over the API, and as the SQL of the acts alone, by turns. The
/// SQL is that of the front doors: what the API asks of the database beside it, whether a system may and what is kept
/// under its key, is in the first and not in the second.
final class ApiBench {

    private static final int[] CLIENTS = {1, 8, 32};
    private static final int NAMED = 8;
    private static final int ROUNDS = 6;
    private static final int ACTS = 3;
    private static final Duration ROUND = Duration.ofMillis(1500);
    private static final Duration WARM_UP = Duration.ofSeconds(5);
    private static final int MORE_THAN_A_PAGE = 40;

    private final Service service;
    private final FrontDoors doors;

    ApiBench(Service service) {
        this.service = service;
        this.doors = new FrontDoors(service);
    }

    /// The table, and then one line of JSON.
    String run() throws Exception {
        try (var ground = new Ground(service)) {
            Bench.tell("laying the ground");
            var lanes = ground.lanes(CLIENTS[CLIENTS.length - 1]);
            try (var api = OverApi.in(service, ground, lanes)) {
                ground.supply(lanes, 1500);
                Clients.run(lanes.subList(0, NAMED), api, WARM_UP);
                Clients.run(lanes, api, WARM_UP, MORE_THAN_A_PAGE);
                ground.analyze();
                ground.supply(lanes, 800);
                var replay = new Replay(service.pool(), new Scripts(service.pool(), doors).of(lanes));
                Clients.run(lanes, replay, WARM_UP);
                Clients.run(lanes, api, WARM_UP);
                SameRows.check(ground, lanes.getFirst(), api, replay);
                var points = new ArrayList<ShareReport.Point>();
                for (int clients : CLIENTS) {
                    points.add(point(ground, lanes.subList(0, clients), api, replay));
                }
                return text(points);
            }
        }
    }

    private ShareReport.Point point(Ground ground, List<Lane> lanes, OverApi api, Replay replay) throws Exception {
        var over = new ArrayList<List<Laps>>();
        var sql = new ArrayList<List<Laps>>();
        for (int round = 1; round <= ROUNDS; round++) {
            ground.supply(lanes, 200 + 4000 / lanes.size());
            ground.jdbc().sql("checkpoint").update();
            // Who begins changes, so that neither always meets what the other leaves behind.
            if (round % 2 == 1) {
                over.add(Clients.run(lanes, api, ROUND));
                sql.add(Clients.run(lanes, replay, ROUND));
            } else {
                sql.add(Clients.run(lanes, replay, ROUND));
                over.add(Clients.run(lanes, api, ROUND));
            }
        }
        return ShareReport.Point.of(lanes.size(), over, sql, ROUND);
    }

    private static String text(List<ShareReport.Point> points) {
        var lines = new ArrayList<String>();
        lines.add("api: propose, approve, visible to the recipient, over HTTP; times in ms");
        lines.add("%7s  %-8s %8s %8s %9s %9s %7s %17s %9s".formatted("clients", "part", "p50", "p99", "sql p50",
                "sql p99", "ratio", "rounds", "acts/s"));
        for (var point : points) {
            lines.add(ShareReport.line(point, "all", ShareReport.Way::whole, "%.2f to %.2f".formatted(
                    point.ratios()[0], point.ratios()[point.ratios().length - 1]),
                    "%.0f".formatted(ACTS * point.perSecond())));
            for (var part : Operation.Part.values()) {
                lines.add(ShareReport.line(point, part.name().toLowerCase(Locale.ROOT), way -> way.parts().get(part), "",
                        ""));
            }
        }
        var all = new LinkedHashMap<String, Object>();
        var named = points.stream().filter(it -> it.clients() == NAMED).findFirst().orElseThrow();
        all.put("bench", "api");
        all.put("acts_per_second", ShareReport.rounded(ACTS * named.perSecond()));
        all.put("p50_ms", ShareReport.rounded(named.app().whole().p50()));
        all.put("p99_ms", ShareReport.rounded(named.app().whole().p99()));
        all.put("ratio_p50", ShareReport.rounded(named.ratio()));
        points.forEach(point -> all.put("clients_" + point.clients(), ShareReport.json(point)));
        lines.add(JsonMapper.shared().writeValueAsString(all));
        return String.join("\n", lines) + "\n";
    }
}
