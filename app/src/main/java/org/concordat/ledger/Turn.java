package org.concordat.ledger;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.concordat.tlog.Log;
import org.concordat.tlog.Malformed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The work of the one sequencer whose turn it is, on the connection that holds the turn.
///
/// **The order, and why.** 1. What waits gets its numbers, in a transaction of its own. *From here an entry's place is
/// fixed, and only the database fixes it.* 2. What has a number and is not in the log is appended, in the order of the
/// numbers. *So the log is made from the numbers, and whoever goes on after a crash, of this process or between any two
/// steps, makes the same log.* 3. The checkpoint is cosigned and shown. 4. What was erased is listed. *It is durable in the
/// database; the list is for a restore, and nothing waits for it (decision 0134).*
///
/// *Errors*: whatever is thrown, the turn is over: what was appended may be in the log or not, and that is only learnt by
/// opening it again. Of a list that cannot be written nothing is thrown.
final class Turn {

    private static final Logger LOG = LoggerFactory.getLogger(Turn.class);

    /// Made durable together.
    private static final int BATCH = 4096;

    private final Connection database;
    private final LeafSql sql;
    private final Log log;
    private final Publication publication;
    private final ErasureList erasures;

    private long next;
    private long listed = -1;   // erasures; none since the turn began
    private String unlisted = "";   // why not all of them are

    private Turn(Connection database, LeafSql sql, Log log, Publication publication, ErasureList erasures) {
        this.database = database;
        this.sql = sql;
        this.log = log;
        this.publication = publication;
        this.erasures = erasures;
    }

    /// @throws CannotGoOn if the log holds what the database does not number so
    static Turn begin(Connection database, LeafSql sql, Log log, Publication publication, ErasureList erasures)
            throws SQLException, IOException, Malformed, CannotGoOn {
        var turn = new Turn(database, sql, log, publication, erasures);
        turn.next = new Fit(database, sql).of(log.files(), log.head().size());
        return turn;
    }

    /// Numbers, appends and shows what there is, up to a batch.
    ///
    /// @return whether there may be more
    boolean round() throws SQLException, IOException, Malformed, InterruptedException, CannotGoOn {
        int numbered = sql.number(database, next, BATCH);
        next += numbered;
        while (log.head().size() < next) {
            long size = log.head().size();
            long first = log.appendAll(sql.from(database, size, BATCH));
            if (first != size) {
                throw new CannotGoOn("entry " + size + " was put at " + first + " in the log: somebody else wrote there");
            }
        }
        publication.show(log);
        list();
        return numbered == BATCH;
    }

    /// Once more as long as one is without its number, or the list cannot be written. What somebody has spoilt is left for a
    /// person to mend.
    private void list() throws SQLException {
        if (sql.erasures(database) == listed) {
            return;
        }
        var erased = sql.erased(database);
        try {
            erasures.add(erased);
            listed = erased.size();
            if (!unlisted.isEmpty()) {
                LOG.info("what was erased is listed again");
            }
            unlisted = "";
        } catch (Malformed spoilt) {
            say(spoilt.getMessage() + ". Move that file away and keep it");
        } catch (IOException unwritable) {
            say(unwritable + ". It is tried again");
        }
    }

    private void say(String why) {
        if (!why.equals(unlisted)) {
            LOG.error("what was erased is not listed for a restore: {}", why);
        }
        unlisted = why;
    }

    /// Whether the list of what was erased could not be written when it was tried last.
    boolean leavesUnlisted() {
        return !unlisted.isEmpty();
    }

    /// How many the log holds, durably.
    long size() {
        return log.head().size();
    }
}
