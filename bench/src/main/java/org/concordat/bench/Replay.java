package org.concordat.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;

/// The same statements in the same transactions over the same pool, and nothing else: values in their places, rows
/// walked through, none made into anything. What is new in each operation is new here too. It waits for a connection
/// in turn, as the service does.
record Replay(DataSource pool, Semaphore turns, Map<Lane, Script> scripts) implements Operation {

    Replay(RecordingPool pool, Map<Lane, Script> scripts) throws SQLException {
        this(pool, new Semaphore(pool.unwrap(HikariDataSource.class).getMaximumPoolSize(), true), scripts);
    }

    @Override
    public void run(Lane lane, Laps laps) throws SQLException, InterruptedException {
        var fresh = new Fresh(lane.next().value());
        var units = scripts.get(lane).units();
        for (int i = 0; i < units.size(); i++) {
            turns.acquire();
            try {
                run(units.get(i), fresh, i == units.size() - 1);
            } finally {
                turns.release();
            }
            laps.lap();
        }
    }

    private void run(List<Script.Call> unit, Fresh fresh, boolean last) throws SQLException {
        var at = Instant.now().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
        try (var connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            for (var call : unit) {
                run(connection, call, fresh, at, last);
            }
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    private static void run(Connection connection, Script.Call call, Fresh fresh, OffsetDateTime at, boolean last)
            throws SQLException {
        try (var statement = connection.prepareStatement(call.sql())) {
            for (var value : call.values()) {
                bind(statement, value, fresh, at);
            }
            int rows = call.query() ? walk(statement, fresh, last && call.list()) : statement.executeUpdate();
            if (rows != call.rows()) {
                throw new IllegalStateException(rows + " rows where the service had " + call.rows() + ": "
                        + call.sql());
            }
        }
    }

    private static int walk(PreparedStatement statement, Fresh fresh, boolean list) throws SQLException {
        try (var found = statement.executeQuery()) {
            int rows = 0;
            while (found.next()) {
                if (rows++ == 0 && list && !fresh.disclosure().equals(found.getObject(1))) {
                    throw new IllegalStateException("the recipient does not see it first");
                }
            }
            return rows;
        }
    }

    private static void bind(PreparedStatement statement, Script.Value value, Fresh fresh, OffsetDateTime at)
            throws SQLException {
        switch (value) {
            case Script.Nothing(int place, int type) -> statement.setNull(place, type);
            case Script.Text(int place, String text) -> statement.setString(place, text);
            case Script.Around(int place, String before, String after) ->
                    statement.setString(place, before + fresh.disclosure() + after);
            case Script.Same(int place, Object same) -> statement.setObject(place, same);
            case Script.Made(int place, UUID as) -> statement.setObject(place, fresh.made(as));
            case Script.New(int place, var what) -> {
                switch (what) {
                    case DISCLOSURE -> statement.setObject(place, fresh.disclosure());
                    case ACT -> statement.setObject(place, fresh.act());
                    case MOMENT -> statement.setObject(place, at);
                    case REFERENCE -> statement.setString(place, fresh.reference());
                }
            }
        }
    }

    /// What one operation makes.
    private record Fresh(UUID disclosure, Map<UUID, UUID> made, UUID act, String reference) {

        Fresh(UUID disclosure) {
            this(disclosure, new HashMap<>(), UUID.randomUUID(), reference(UUID.randomUUID()));
        }

        UUID made(UUID as) {
            return made.computeIfAbsent(as, id -> UUID.randomUUID());
        }

        private static String reference(UUID random) {
            var hex = Long.toHexString(random.getMostSignificantBits() | Long.MIN_VALUE).toUpperCase(Locale.ROOT);
            return "D-" + hex.substring(0, 4) + "-" + hex.substring(4, 8);
        }
    }
}
