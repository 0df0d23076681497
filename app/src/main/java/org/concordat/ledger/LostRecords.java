package org.concordat.ledger;

import java.io.IOException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.concordat.tlog.TileSource;
import org.concordat.tlog.TreeHead;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.json.JsonMapper;

/// The records that a database does not have and its log holds: it was restored from an earlier day.
///
/// To go on without them, the database takes the leaves from the log, so that the log does not fork; each stretch without
/// records is written down, with an entry that says so. What waited in the database and has its number in the log is not
/// lost: it gets that number.
public final class LostRecords {

    /// The kind of the entry that a loss is.
    public static final String KIND = "ledger.records.lost";

    private static final String NEXT = "select coalesce(max(number) + 1, 0) from ledger.leaf";
    private static final String WAITING = "select entry, commitment from ledger.waiting";
    private static final String LEAF = "insert into ledger.leaf (number, entry, commitment) values (?, ?, ?)";
    private static final String NUMBERED = "delete from ledger.waiting where entry = ?";
    private static final String LOSS = "insert into ledger.loss (first, last, by_entry) values (?, ?, ?)";

    private final Connection database;
    private final EntrySql entries;
    private final LoggedCommitments log;
    private final TreeHead head;
    private final Instant at;
    private final SecureRandom random = new SecureRandom();

    private LostRecords(Connection database, TileSource log, TreeHead head, Instant at) {
        this.database = database;
        this.entries = new EntrySql(JdbcClient.create(new SingleConnectionDataSource(database, true)), JsonMapper.shared());
        this.log = new LoggedCommitments(log, head);
        this.head = head;
        this.at = at;
    }

    /// How many entries the database numbers.
    public static long numbered(Connection database) throws SQLException {
        try (var statement = database.createStatement(); var row = statement.executeQuery(NEXT)) {
            row.next();
            return row.getLong(1);
        }
    }

    /// Goes on without them, all or nothing; how many are lost.
    ///
    /// @param log was verified
    public static long goOnWithout(Connection database, TileSource log, TreeHead head, Instant at)
            throws SQLException, IOException {
        database.setAutoCommit(false);
        try {
            long lost = new LostRecords(database, log, head, at).goOn();
            database.commit();
            return lost;
        } finally {
            database.rollback();
            database.setAutoCommit(true);
        }
    }

    private long goOn() throws SQLException, IOException {
        var waiting = waiting();
        long lost = 0;
        long since = -1;   // the first of the stretch under way
        long next = numbered(database);
        for (long number = next; number < head.size(); number++) {
            var commitment = log.of(number);
            var entry = waiting.get(HexFormat.of().formatHex(commitment));
            leaf(number, entry, commitment);
            if (entry == null) {
                since = since < 0 ? number : since;
                lost++;
            } else if (since >= 0) {
                write(since, number - 1);
                since = -1;
            }
        }
        if (since >= 0) {
            write(since, head.size() - 1);
        }
        return lost;
    }

    private Map<String, UUID> waiting() throws SQLException {
        var all = new HashMap<String, UUID>();
        try (var statement = database.createStatement(); var rows = statement.executeQuery(WAITING)) {
            while (rows.next()) {
                all.put(HexFormat.of().formatHex(rows.getBytes(2)), rows.getObject(1, UUID.class));
            }
        }
        return all;
    }

    private void leaf(long number, @Nullable UUID entry, byte[] commitment) throws SQLException {
        update(LEAF, number, entry == null ? UUID.randomUUID() : entry, commitment);
        if (entry != null) {
            update(NUMBERED, entry);
        }
    }

    private void write(long first, long last) throws SQLException {
        var salt = new byte[Opening.SALT_BYTES];
        random.nextBytes(salt);
        var entry = Entry.of(KIND, at).with("first", Long.toString(first)).with("last", Long.toString(last));
        var opening = new Opening(UUID.randomUUID(), entry, salt);
        entries.insert(opening);
        update(LOSS, first, last, opening.id());
    }

    private void update(String sql, Object... values) throws SQLException {
        try (var statement = database.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
