package org.concordat.ledger;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.concordat.tlog.Disk;
import org.concordat.tlog.LogSettings;
import org.concordat.tlog.Policy;
import org.concordat.tlog.SigningKey;
import org.concordat.tlog.TileSource;
import org.postgresql.ds.PGSimpleDataSource;

/// A sequencer in a process of its own, which is gone at a step, as by `kill -9`.
final class SequencerToKill {

    static final int KILLED = 137;

    private SequencerToKill() {
    }

    /// Arguments: the address of the database, user, password, the log's directory, its key, the step, its policy.
    static void main(String[] arguments) throws Exception {
        var database = new PGSimpleDataSource();
        database.setUrl(arguments[0]);
        database.setUser(arguments[1]);
        database.setPassword(arguments[2]);
        var directory = Path.of(arguments[3]);
        var key = SigningKey.parse(arguments[4]);
        var published = TileSource.directory(directory);
        new Sequencer(database, new LeafSql(), () -> new SwitchedDisk(Disk.directory(directory), step -> {
            if (step.startsWith(arguments[5])) {
                Runtime.getRuntime().halt(KILLED);
            }
        }), new LogSettings(key), new Publication(Policy.parse(arguments[6].getBytes()),
                Duration.ofSeconds(10), InstantSource.system()), new PublishedLog(published), ErasureList.beside(directory),
                new Standing(Duration.ofSeconds(30), System::nanoTime), new Bell(), Duration.ofMillis(20)).start();
        Thread.sleep(Duration.ofSeconds(30));
    }
}
