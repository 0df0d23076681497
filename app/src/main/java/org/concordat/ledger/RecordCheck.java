package org.concordat.ledger;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.concordat.tlog.TilePath;
import org.concordat.tlog.TileSource;
import org.concordat.tlog.TreeHead;
import org.concordat.tlog.verify.Progress;

/// Compares every record in the database with its leaf, and every leaf with the tree of a log that was verified before.
///
/// **Shape:** what is found is told at once and not kept, and the records are read in stretches, as they were at one moment:
/// memory does not grow with the log. A finding names the entry by its number and its id, and never says what it records.
///
/// *Errors*: [SQLException] also when the role is bound by row security, which would show it a part.
public final class RecordCheck {

    /// Bundles whose records are read with one statement.
    private static final int STRETCH = 16 * TilePath.FULL;

    private final Connection database;
    private final LoggedCommitments log;
    private final TreeHead head;
    private final Consumer<String> found;
    private final Progress progress;
    private final List<Loss> losses = new ArrayList<>();

    private long kept;
    private long erased;
    private long lost;
    private long numbered;
    private long waiting;
    private long wrong;

    private record Loss(long first, long last) {
    }

    /// @param head of a tree whose files were verified
    /// @param found hears each finding, a sentence
    public RecordCheck(Connection database, TileSource log, TreeHead head, Consumer<String> found, Progress progress) {
        this.database = database;
        this.log = new LoggedCommitments(log, head);
        this.head = head;
        this.found = found;
        this.progress = progress;
    }

    /// In a transaction of its own, which changes nothing.
    ///
    /// @param from the number to begin at: those before it are not looked at
    public RecordsCompared run(long from) throws SQLException, IOException {
        database.setReadOnly(true);
        database.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        database.setAutoCommit(false);
        try (var statement = database.createStatement()) {
            statement.execute(RecordsSql.SEE_ALL);
            return compare(from);
        } finally {
            database.rollback();
            database.setAutoCommit(true);
        }
    }

    /// In the transaction that is under way.
    RecordsCompared compare(long from) throws SQLException, IOException {
        losses();
        tree(from);
        long keptInLog = kept;
        past();
        queue();
        strays();
        return new RecordsCompared(from, head.size(), keptInLog, erased, lost, numbered, waiting, wrong);
    }

    private void losses() throws SQLException {
        try (var statement = database.prepareStatement(RecordsSql.LOSSES)) {
            statement.setString(1, LostRecords.KIND);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    if (rows.getBoolean("told")) {
                        losses.add(new Loss(rows.getLong("first"), rows.getLong("last")));
                    } else {
                        finding("the loss of records " + rows.getLong("first") + " to " + rows.getLong("last")
                                + " is written down, and no entry says so");
                    }
                }
            }
        }
    }

    private void tree(long from) throws SQLException, IOException {
        for (long first = from; first < head.size(); ) {
            long end = Math.min((first / STRETCH + 1) * STRETCH, head.size());
            leaves(first, end);
            first = end;
            progress.reached(first, head.size());
        }
    }

    private void leaves(long first, long end) throws SQLException, IOException {
        try (var statement = database.prepareStatement(RecordsSql.LEAVES)) {
            statement.setLong(1, first);
            statement.setLong(2, end);
            statement.setLong(3, Long.MAX_VALUE);
            try (var rows = statement.executeQuery()) {
                var row = new RecordRow(rows);
                boolean more = rows.next();
                for (long number = first; number < end; number++) {
                    var logged = log.of(number);
                    if (!more || row.number() > number) {
                        finding("entry " + number + " is missing: the database has no leaf of that number");
                        continue;
                    }
                    leaf(row, logged);
                    for (more = rows.next(); more && row.number() == number; more = rows.next()) {
                        finding(name(row) + " is added: there are two of that number");
                    }
                }
            }
        }
    }

    private void leaf(RecordRow row, byte[] logged) throws SQLException {
        if (!Arrays.equals(row.commitment(), logged)) {
            finding(name(row) + " is altered: its leaf in the database is not the one in the log");
        }
        judge(row, logged);
    }

    private void judge(RecordRow row, byte[] commitment) throws SQLException {
        switch (row.against(commitment)) {
            case OPENS -> kept++;
            case ERASED -> erased++;
            case ALTERED -> finding(name(row) + " is altered: its record and its salt do not open its leaf");
            case WITHOUT_SALT -> finding(name(row) + " cannot be opened: its salt is missing");
            case ERASED_BY_NOBODY -> finding(name(row) + " is missing: an erasure is written down, and no entry says so");
            case ERASED_AND_THERE -> finding(name(row) + " was erased, and something of it is there");
            case MISSING -> {
                if (row.hasNumber() && isLost(row.number())) {
                    lost++;
                } else {
                    finding(name(row) + " is missing: its record is gone, and no entry says that it was erased");
                }
            }
        }
    }

    private boolean isLost(long number) {
        return losses.stream().anyMatch(loss -> loss.first() <= number && number <= loss.last());
    }

    /// What has a number that the log does not hold yet, or none that could be.
    private void past() throws SQLException {
        for (long next = head.size(), before = -1; next != before; ) {
            before = next;
            try (var statement = database.prepareStatement(RecordsSql.LEAVES)) {
                statement.setLong(1, next);
                statement.setLong(2, Long.MAX_VALUE);
                statement.setLong(3, STRETCH);
                try (var rows = statement.executeQuery()) {
                    for (var row = new RecordRow(rows); rows.next(); next = row.number() + 1) {
                        if (row.number() != next) {
                            finding("entry " + next + " is missing: the database numbers others after it");
                        }
                        numbered++;
                        judge(row, row.commitment());
                    }
                }
            }
        }
        try (var statement = database.prepareStatement(RecordsSql.LEAVES)) {
            statement.setLong(1, Long.MIN_VALUE);
            statement.setLong(2, 0);
            statement.setLong(3, STRETCH);
            try (var rows = statement.executeQuery()) {
                for (var row = new RecordRow(rows); rows.next(); ) {
                    finding(name(row) + " is added: no entry has such a number");
                }
            }
        }
    }

    private void queue() throws SQLException {
        try (var statement = database.prepareStatement(RecordsSql.WAITING)) {
            statement.setFetchSize(1000);
            try (var rows = statement.executeQuery()) {
                for (var row = new RecordRow(rows); rows.next(); ) {
                    waiting++;
                    if (row.hasNumber()) {
                        finding(name(row) + " is added to the queue: it has its number already");
                    }
                    judge(row, row.commitment());
                }
            }
        }
        strays(RecordsSql.WAITING_TWICE, rows -> "entry " + rows.getString(1) + " is in the queue twice");
    }

    private void strays() throws SQLException {
        strays(RecordsSql.STRAYS, rows -> "the " + rows.getString(1) + " of entry " + rows.getString(2)
                + " is added: no leaf and no place in the queue is its");
    }

    private interface Sentence {

        String of(ResultSet row) throws SQLException;
    }

    private void strays(String sql, Sentence sentence) throws SQLException {
        try (var statement = database.prepareStatement(sql)) {
            statement.setFetchSize(1000);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    finding(sentence.of(rows));
                }
            }
        }
    }

    private static String name(RecordRow row) throws SQLException {
        return row.hasNumber() ? "entry " + row.number() + " (" + row.entry() + ")" : "entry " + row.entry() + ", which waits,";
    }

    private void finding(String sentence) {
        wrong++;
        found.accept(sentence);
    }
}
