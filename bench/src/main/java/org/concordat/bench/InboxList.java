package org.concordat.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.access.SignedIn;
import org.concordat.sharing.Inbox;

/// The newest page of an inbox among many rows: under the policies, and the same statement without them.
final class InboxList {

    private static final int OTHERS = 200_000;
    private static final int OWN = 20_000;
    private static final int TIMES = 150;

    /// Rows of one body to another, spread over a year. No content stands behind them: no list reads it.
    private static final String LAY = """
            insert into sharing.addressed (disclosure, body, role, reason, from_body, agreement, purpose, reference,
                about, marking, handling, answer_due, sent_at, visible_until)
            select gen_random_uuid(), ?, ?, 'laid', ?, ?, ?, 'D-' || lpad(i::text, 4, '0') || '-0000', 'THEME',
                   'OFFICIAL', 'P', current_date, now() - interval '1 hour' - i * interval '1 minute',
                   now() + interval '1 year'
              from generate_series(1, ?) i
            """;

    private final Service service;
    private final FrontDoors doors;

    InboxList(Service service, FrontDoors doors) {
        this.service = service;
        this.doors = doors;
    }

    /// @param rows how many rows were laid for this reader's body
    /// @param among how many for everyone
    record Measured(int rows, int among, Samples underPolicies, Samples without) {
    }

    Measured measure(Ground ground, List<Lane> lanes) throws Exception {
        var lane = lanes.getFirst();
        Bench.tell("laying " + (OTHERS + OWN) + " rows for the inbox");
        lay(ground, lane, lane.to().value(), OWN);
        for (var other : lanes.subList(1, lanes.size())) {
            lay(ground, other, other.to().value(), OTHERS / (lanes.size() - 1));
        }
        ground.analyze();
        var call = statement(lane);
        var under = new long[TIMES];
        var without = new long[TIMES];
        try (var app = service.pool().getConnection(); var superuser = service.superuser()) {
            app.setAutoCommit(false);
            bind(app, doors.in(lane.recipient()));   // the two take turns
            for (int i = -TIMES / 3; i < TIMES; i++) {
                long one = time(app, call);
                long other = time(superuser, call);
                if (i >= 0) {
                    under[i] = one;
                    without[i] = other;
                }
            }
            app.rollback();
            app.setAutoCommit(true);
        }
        Arrays.sort(under);
        Arrays.sort(without);
        return new Measured(OWN, OTHERS + OWN, new Samples(under), new Samples(without));
    }

    private static void lay(Ground ground, Lane lane, UUID to, int rows) {
        ground.jdbc().sql(LAY).param(to).param(Composed.READER.name()).param(lane.from().value())
                .param(lane.agreement().value()).param(Composed.PURPOSE.slug()).param(rows).update();
    }

    /// The statement of the inbox, as the service asks it.
    private Recording.Call statement(Lane lane) {
        var who = doors.in(lane.recipient());
        var inbox = service.bean(Inbox.class);
        return service.pool().record(() -> inbox.list(who, Optional.empty(), 0)).units().getFirst().calls().stream()
                .filter(call -> call.sql().contains("sharing.addressed")).findFirst().orElseThrow();
    }

    private static void bind(Connection connection, SignedIn who) throws SQLException {
        try (var statement = connection.prepareStatement("select * from access.bind(?, ?)")) {
            statement.setObject(1, who.officer().value());
            statement.setObject(2, who.at().atOffset(java.time.ZoneOffset.UTC));
            statement.executeQuery().close();
        }
    }

    private static long time(Connection connection, Recording.Call call) throws SQLException {
        long since = System.nanoTime();
        int rows = 0;
        try (var statement = connection.prepareStatement(call.sql())) {
            for (var binding : call.bindings()) {
                if (binding.method().equals("setNull")) {
                    statement.setNull(binding.place(), java.sql.Types.NULL);
                } else {
                    statement.setObject(binding.place(), binding.value());
                }
            }
            try (var found = statement.executeQuery()) {
                while (found.next()) {
                    rows++;
                }
            }
        }
        if (rows != call.rows()) {
            throw new IllegalStateException(rows + " rows where the service had " + call.rows());
        }
        return System.nanoTime() - since;
    }
}
