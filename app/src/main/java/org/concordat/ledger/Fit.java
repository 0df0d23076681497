package org.concordat.ledger;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import org.concordat.tlog.EntryBundle;
import org.concordat.tlog.Malformed;
import org.concordat.tlog.TilePath;
import org.concordat.tlog.TileSource;

/// Whether a database and a log fit each other: the log holds no entry that the database does not number so, as far as its
/// last few hundred tell.
record Fit(Connection database, LeafSql sql) {

    /// How many of the log's last entries, at least, are compared.
    private static final int LOOKED_BACK = 512;

    /// Before a log is opened, which would begin one where there is none: an empty directory beside a database that numbers
    /// entries is one that was lost, or is not mounted (decision 0118). The database is asked first: whoever numbers has begun
    /// the log before.
    ///
    /// @throws CannotGoOn if there is none
    void isBegun(PublishedLog log) throws SQLException, IOException, Malformed, CannotGoOn {
        long next = sql.next(database);
        if (next > 0 && !log.isBegun()) {
            throw new CannotGoOn("the database numbers " + next + " entries and there is no log in the log's directory: mount it, "
                    + "or put its files back from the newest copy; it is not begun a second time, which would fork it");
        }
    }

    /// @param size how many the log holds, learnt before the database is asked: whatever it holds had its number first
    /// @return the next number
    /// @throws CannotGoOn if they do not fit
    long of(TileSource log, long size) throws SQLException, IOException, Malformed, CannotGoOn {
        long next = sql.next(database);
        if (size > next) {
            throw new CannotGoOn("the log holds " + size + " entries and the database numbers " + next
                    + ": the database is older than the log");
        }
        for (long first = Math.max(0, size - LOOKED_BACK) / TilePath.FULL * TilePath.FULL; first < size; first += TilePath.FULL) {
            var logged = logged(log, TilePath.holding(TilePath.ENTRIES, first, size));
            var numbered = sql.from(database, first, logged.width());
            for (int i = 0; i < logged.width(); i++) {
                if (i >= numbered.size() || !Arrays.equals(numbered.get(i), logged.entry(i))) {
                    throw new CannotGoOn("entry " + (first + i) + " of the log is not the one that the database numbers so");
                }
            }
        }
        return next;
    }

    /// A log that grows may have deleted a partial file because the full one is there.
    private static EntryBundle logged(TileSource log, TilePath path) throws IOException, Malformed, CannotGoOn {
        var content = log.read(path.toString());
        if (content.isPresent()) {
            return EntryBundle.parse(path, content.get());
        }
        var full = log.read(path.full().toString());
        if (full.isEmpty()) {
            throw new CannotGoOn("the log has no file " + path);
        }
        return EntryBundle.parse(path.full(), full.get()).first(path.width());
    }
}
