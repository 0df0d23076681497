package org.concordat.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Propose, approve, visible to the recipient: through the front doors, and as the same SQL alone, by turns.
final class ShareBench {

    private static final int[] CLIENTS = {1, 8, 32};
    private static final int ROUNDS = 8;
    private static final Duration ROUND = Duration.ofMillis(1500);
    private static final Duration WARM_UP = Duration.ofSeconds(16);
    private static final int MORE_THAN_A_PAGE = 40;

    private final Service service;
    private final FrontDoors doors;

    ShareBench(Service service) {
        this.service = service;
        this.doors = new FrontDoors(service);
    }

    ShareReport run() throws Exception {
        try (var ground = new Ground(service)) {
            Bench.tell("laying the ground");
            var lanes = ground.lanes(CLIENTS[CLIENTS.length - 1]);
            var replay = ready(ground, lanes);
            var points = new ArrayList<ShareReport.Point>();
            for (int clients : CLIENTS) {
                points.add(point(ground, lanes.subList(0, clients), replay));
            }
            var recording = new Scripts(service.pool(), doors).recording(lanes.getFirst());
            return new ShareReport(points, overHttp(ground, lanes.subList(0, 8)),
                    new InboxList(service, doors).measure(ground, lanes), recording);
        }
    }

    /// Warm: compiled, the plans kept, and more in every inbox than a page holds.
    private Replay ready(Ground ground, List<Lane> lanes) throws Exception {
        Bench.tell("warming up");
        ground.supply(lanes, 1500);
        Clients.run(lanes.subList(0, 1), doors, WARM_UP.dividedBy(4));   // cold, many at once only wait for each other
        Clients.run(lanes.subList(0, 8), doors, WARM_UP.dividedBy(4));
        Clients.run(lanes, doors, WARM_UP.dividedBy(4), MORE_THAN_A_PAGE);
        ground.analyze();
        ground.supply(lanes, 800);
        var replay = new Replay(service.pool(), new Scripts(service.pool(), doors).of(lanes));
        Clients.run(lanes, replay, WARM_UP.dividedBy(4));
        Clients.run(lanes, doors, WARM_UP.dividedBy(4));
        SameRows.check(ground, lanes.getFirst(), doors, replay);
        return replay;
    }

    private ShareReport.Point point(Ground ground, List<Lane> lanes, Replay replay) throws Exception {
        var app = new ArrayList<List<Laps>>();
        var sql = new ArrayList<List<Laps>>();
        for (int round = 1; round <= ROUNDS; round++) {
            ground.supply(lanes, 200 + 4000 / lanes.size());
            ground.jdbc().sql("checkpoint").update();
            // Who begins changes, so that neither always meets what the other leaves behind.
            if (round % 2 == 1) {
                app.add(Clients.run(lanes, doors, ROUND));
                sql.add(Clients.run(lanes, replay, ROUND));
            } else {
                sql.add(Clients.run(lanes, replay, ROUND));
                app.add(Clients.run(lanes, doors, ROUND));
            }
        }
        return ShareReport.Point.of(lanes.size(), app, sql, ROUND);
    }

    private ShareReport.Way overHttp(Ground ground, List<Lane> lanes) throws Exception {
        ground.supply(lanes, 4000 / lanes.size());
        try (var http = OverHttp.in(service, lanes)) {
            Clients.run(lanes, http, WARM_UP.dividedBy(3));
            return ShareReport.Way.of(Clients.run(lanes, http, WARM_UP.dividedBy(2)));
        }
    }
}
