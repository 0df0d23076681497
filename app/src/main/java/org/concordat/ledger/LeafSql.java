package org.concordat.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// What the sequencer asks of the database, on the one connection that holds its lock: a lock that is lost takes every
/// later statement with it.
@Component
class LeafSql {

    private static final String TAKE_TURN = "select pg_try_advisory_lock(?)";

    private static final String NEXT = "select coalesce(max(number) + 1, 0) from ledger.leaf";

    /// What has come, in about the order in which it came. Whoever takes it is alone, so nothing is locked.
    private static final String NUMBER = """
            with taken as (
                delete from ledger.waiting where ctid = any (array(
                    select ctid from ledger.waiting order by since limit ?))
                returning entry, commitment, since
            )
            insert into ledger.leaf (number, entry, commitment)
            select ? + row_number() over (order by since, entry) - 1, entry, commitment from taken
            """;

    private static final String FROM = "select number, commitment from ledger.leaf where number >= ? order by number limit ?";

    /// The oldest entry that the log does not hold yet, whether it has a number or not.
    private static final String OLDEST = """
            select entry, extract(epoch from clock_timestamp() - since) * 1000, waiting.many + numbered.many
              from (select entry, numbered_at as since from ledger.leaf where number = ?
                    union all
                    (select entry, since from ledger.waiting order by since limit 1)) oldest
             cross join (select count(*) as many from ledger.waiting) waiting
             cross join (select greatest(0, coalesce(max(number) + 1, 0) - ?) as many from ledger.leaf) numbered
             order by since limit 1
            """;

    private static final String ERASURES = "select count(*) from ledger.erasure";

    /// Those that have their number.
    private static final String ERASED = """
            select l.number, l.commitment
              from ledger.erasure x join ledger.leaf l on l.entry = x.entry
             order by l.number
            """;

    /// @param entry which has waited longest
    /// @param forMillis by the database's clock
    /// @param many how many wait
    record Oldest(UUID entry, long forMillis, long many) {
    }

    /// @return whether it is this session's turn, until the session ends
    boolean takeTurn(Connection turn, long lock) throws SQLException {
        try (var statement = turn.prepareStatement(TAKE_TURN)) {
            statement.setLong(1, lock);
            try (var row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    long next(Connection turn) throws SQLException {
        try (var statement = turn.prepareStatement(NEXT); var row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /// Numbers what waits, from `next` on; how many. One transaction: durable when this returns.
    int number(Connection turn, long next, int max) throws SQLException {
        try (var statement = turn.prepareStatement(NUMBER)) {
            statement.setInt(1, max);
            statement.setLong(2, next);
            return statement.executeUpdate();
        }
    }

    /// The commitments from that number on, one for each number.
    ///
    /// @throws CannotGoOn if a number is missing
    List<byte[]> from(Connection turn, long first, int max) throws SQLException, CannotGoOn {
        try (var statement = turn.prepareStatement(FROM)) {
            statement.setLong(1, first);
            statement.setInt(2, max);
            var commitments = new ArrayList<byte[]>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    if (rows.getLong(1) != first + commitments.size()) {
                        throw new CannotGoOn("the database has no entry numbered " + (first + commitments.size())
                                + ", and has a later one");
                    }
                    commitments.add(rows.getBytes(2));
                }
            }
            return commitments;
        }
    }

    /// How many erasures there are; they only become more.
    long erasures(Connection turn) throws SQLException {
        try (var statement = turn.prepareStatement(ERASURES); var row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    List<ErasureList.Erased> erased(Connection turn) throws SQLException {
        try (var statement = turn.prepareStatement(ERASED); var rows = statement.executeQuery()) {
            var all = new ArrayList<ErasureList.Erased>();
            while (rows.next()) {
                all.add(new ErasureList.Erased(rows.getLong(1), rows.getBytes(2)));
            }
            return all;
        }
    }

    /// @param size how many the log holds
    Optional<Oldest> oldest(Connection turn, long size) throws SQLException {
        try (var statement = turn.prepareStatement(OLDEST)) {
            statement.setLong(1, size);
            statement.setLong(2, size);
            try (var row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new Oldest(row.getObject(1, UUID.class), row.getLong(2), row.getLong(3)))
                        : Optional.empty();
            }
        }
    }
}
