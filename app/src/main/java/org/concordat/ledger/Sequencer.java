package org.concordat.ledger;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.concordat.tlog.Disk;
import org.concordat.tlog.Log;
import org.concordat.tlog.LogSettings;
import org.concordat.tlog.Malformed;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes the log of what acts have recorded: one thread in each node, of which one at a time has its turn.
///
/// The turn is a session's advisory lock, and all that is written to the database while it lasts goes through that
/// session: who has lost it can number nothing. The log's directory has a lock of its own. A node without the turn tries
/// again every [Pace#LOOK], and watches how long entries wait, once it has seen that the database fits the log.
///
/// *Errors*: whatever fails ends the turn, is told to whoever runs the service, and is tried again. If the process dies
/// here, the next turn goes on where the database and the log are.
final class Sequencer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Sequencer.class);

    /// "ledger", in the space of the database's advisory locks.
    static final long TURN = 0x6c6564676572L;

    /// Before a log that cannot go on is looked at again: a person has to do something first.
    private static final Duration LATER = Duration.ofSeconds(5);

    /// Opens the disk on which the log is.
    interface LogDisk {

        Disk open() throws IOException;
    }

    private final DataSource database;
    private final LeafSql sql;
    private final LogDisk disk;
    private final LogSettings log;
    private final Publication publication;
    private final PublishedLog published;
    private final ErasureList erasures;
    private final Standing standing;
    private final Bell bell;
    private final Pace pace;

    private final Thread thread;
    private final CountDownLatch stop = new CountDownLatch(1);
    private volatile boolean stopping;
    private volatile boolean hasTurn;
    private volatile boolean unlisted;

    private @Nullable UUID oldest;   // that was seen last, and since when
    private long oldestSince;
    private String said = "";

    Sequencer(DataSource database, LeafSql sql, LogDisk disk, LogSettings log, Publication publication,
            PublishedLog published, ErasureList erasures, Standing standing, Bell bell, Duration pace) {
        this.database = database;
        this.sql = sql;
        this.disk = disk;
        this.log = log.publishing(LogSettings.Publishing.WHEN_TOLD);
        this.publication = publication;
        this.published = published;
        this.erasures = erasures;
        this.standing = standing;
        this.bell = bell;
        this.pace = Pace.of(pace, bell);
        this.thread = Thread.ofPlatform().daemon().name("sequencer").unstarted(this::run);
    }

    /// Looks once before it returns: nobody acts here over a database that does not fit the log, not for a moment.
    void start() {
        try (var session = database.getConnection()) {
            watch(session);
        } catch (CannotGoOn why) {
            standing.cannotGoOn(why.getMessage());
        } catch (SQLException | IOException | Malformed | RuntimeException why) {
            standing.troubled(String.valueOf(why.getMessage()));   // tried again, and said, by the thread
        }
        thread.start();
    }

    /// Writes what waits, and ends.
    @Override
    public void close() {
        stopping = true;
        stop.countDown();
        bell.ring();
        try {
            if (!thread.join(Duration.ofSeconds(20))) {
                thread.interrupt();
                thread.join(Duration.ofSeconds(5));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Whether this node writes the log.
    boolean hasTurn() {
        return hasTurn;
    }

    /// Whether this node writes the log, and cannot list what was erased for a restore.
    boolean leavesUnlisted() {
        return hasTurn && unlisted;
    }

    private void run() {
        while (!stopping) {
            var rest = Pace.LOOK;
            try (var session = database.getConnection()) {
                serve(session);
            } catch (CannotGoOn why) {
                standing.cannotGoOn(why.getMessage());
                say("the log cannot go on: " + why.getMessage());
                rest = LATER;
            } catch (Malformed why) {
                standing.cannotGoOn(why.getMessage());
                say("the log is not opened: " + why.getMessage());
                rest = LATER;
            } catch (SQLException | IOException | RuntimeException why) {
                standing.troubled(why.getMessage());
                say("the log is not written: " + why.getMessage());
            } catch (InterruptedException stopped) {
                return;
            }
            hasTurn = false;
            pause(rest);
        }
    }

    private void pause(Duration rest) {
        try {
            stop.await(rest.toMillis(), TimeUnit.MILLISECONDS);   // no bell: what fails is not tried at every act
        } catch (InterruptedException stopped) {
            stopping = true;
        }
    }

    private void serve(Connection session) throws SQLException, IOException, Malformed, InterruptedException, CannotGoOn {
        for (boolean fits = false; !sql.takeTurn(session, TURN); fits = true) {
            if (stopping) {
                return;
            }
            if (fits) {
                look(session, published.head().size());
            } else {
                watch(session);
            }
            Thread.sleep(Pace.LOOK);
        }
        new Fit(session, sql).isBegun(published);
        try (var open = Log.open(disk.open(), log)) {
            var turn = Turn.begin(session, sql, open, publication, erasures);
            hasTurn = true;
            write(session, turn);
        }
    }

    /// Without the turn: once in a session whether the database fits what the log has signed, then how long entries wait.
    private void watch(Connection session) throws SQLException, IOException, Malformed, CannotGoOn {
        var fit = new Fit(session, sql);
        fit.isBegun(published);
        fit.of(published.files(), published.signed());
        look(session, published.head().size());
    }

    private void write(Connection session, Turn turn)
            throws SQLException, IOException, Malformed, InterruptedException, CannotGoOn {
        while (true) {
            boolean last = stopping;
            long began = System.nanoTime();
            boolean more = turn.round();
            unlisted = turn.leavesUnlisted();
            look(session, turn.size());
            mended();
            if (last && !more) {
                return;
            }
            if (!more && !stopping) {
                pace.next(Duration.ofNanos(System.nanoTime() - began));
            }
        }
    }

    /// How long the oldest has waited: by the database's clock, or as seen from here if that is longer, for a clock may
    /// have been put back.
    private void look(Connection session, long size) throws SQLException {
        var found = sql.oldest(session, size);
        if (found.isEmpty()) {
            oldest = null;
            standing.seen(Duration.ZERO, 0);
            return;
        }
        if (!found.get().entry().equals(oldest)) {
            oldest = found.get().entry();
            oldestSince = System.nanoTime();
        }
        var seen = Duration.ofNanos(System.nanoTime() - oldestSince);
        var said = Duration.ofMillis(found.get().forMillis());
        standing.seen(said.compareTo(seen) > 0 ? said : seen, found.get().many());
    }

    private void say(String what) {
        if (!what.equals(said)) {
            LOG.error(what);
        }
        said = what;
    }

    private void mended() {
        if (!said.isEmpty()) {
            LOG.info("the log is written again");
        }
        said = "";
    }
}
