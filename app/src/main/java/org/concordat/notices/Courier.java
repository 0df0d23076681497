package org.concordat.notices;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Delivers notices: one thread in each node, of which one at a time has its turn.
///
/// The turn is a session's advisory lock, as the ledger's sequencer has one. A node without the turn tries again every
/// [#LOOK].
///
/// *Errors*: whatever fails ends the turn, is told to whoever runs the service, and is tried again. If the process dies
/// here, the next turn goes on from what the database says.
final class Courier implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

    /// "notice", in the space of the database's advisory locks.
    private static final long TURN = 0x6e6f74696365L;

    private static final Duration LOOK = Duration.ofSeconds(1);

    /// Before what failed is tried again.
    private static final Duration LATER = Duration.ofSeconds(5);

    private final DataSource database;
    private final Rounds rounds;
    private final Thread thread;
    private final CountDownLatch stop = new CountDownLatch(1);
    private volatile boolean hasTurn;
    private String said = "";

    Courier(DataSource database, Rounds rounds) {
        this.database = database;
        this.rounds = rounds;
        this.thread = Thread.ofPlatform().daemon().name("courier").unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /// Ends after the round under way; what is out by then is written down, if it comes back soon.
    @Override
    public void close() {
        stop.countDown();
        try {
            if (!thread.join(Duration.ofSeconds(10))) {
                thread.interrupt();
                thread.join(Duration.ofSeconds(5));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Whether this node delivers.
    boolean hasTurn() {
        return hasTurn;
    }

    private void run() {
        while (stop.getCount() > 0) {
            try (var turn = database.getConnection()) {
                serve(turn);
            } catch (SQLException | RuntimeException why) {
                say("notices are not delivered: " + why.getMessage());
            } catch (InterruptedException stopped) {
                return;
            }
            hasTurn = false;
            rest(LATER);
        }
    }

    private void serve(Connection turn) throws SQLException, InterruptedException {
        while (!takesTurn(turn)) {
            if (rest(LOOK)) {
                return;
            }
        }
        hasTurn = true;
        rounds.begin(turn);
        while (stop.getCount() > 0) {
            if (!rounds.round(turn)) {
                mended();
                rounds.await(turn, LOOK.toMillis());
            }
        }
        while (rounds.isOut()) {
            rounds.await(turn, LOOK.toMillis());
        }
    }

    static boolean takesTurn(Connection turn) throws SQLException {
        try (var statement = turn.prepareStatement("select pg_try_advisory_lock(?)")) {
            statement.setLong(1, TURN);
            try (var row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /// @return whether it was told to stop
    private boolean rest(Duration how) {
        try {
            return stop.await(how.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            return true;
        }
    }

    private void say(String what) {
        if (!what.equals(said)) {
            LOG.error(what);
        }
        said = what;
    }

    private void mended() {
        if (!said.isEmpty()) {
            LOG.info("notices are delivered again");
        }
        said = "";
    }
}
