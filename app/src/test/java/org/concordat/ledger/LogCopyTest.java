package org.concordat.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.concordat.tlog.Disk;
import org.concordat.tlog.KeyType;
import org.concordat.tlog.Log;
import org.concordat.tlog.LogSettings;
import org.concordat.tlog.Malformed;
import org.concordat.tlog.Policy;
import org.concordat.tlog.SigningKey;
import org.concordat.tlog.verify.LogFiles;
import org.concordat.tlog.verify.Progress;
import org.concordat.tlog.verify.Verdict;
import org.concordat.tlog.verify.Verification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A copy is whole though the log goes on, and deletes partial files that the copy was about to take.
class LogCopyTest {

    @TempDir
    Path home;

    private final SigningKey key = key();

    @Test
    void isWholeAndFollowsFromWhatWasSeenThoughTheLogGoesOn() throws Exception {
        var writing = new AtomicBoolean(true);
        var policy = Policy.parse(("log " + key.verifier() + "\nquorum none\n").getBytes(UTF_8));
        try (var log = Log.open(Disk.directory(home.resolve("log")), new LogSettings(key));
                var writer = Executors.newSingleThreadExecutor()) {
            // So many that copying them takes longer than filling a tile.
            log.appendAll(Stream.generate(() -> new byte[32]).limit(16_000).toList());
            var written = writer.submit(() -> {
                var chance = new Random(1);
                while (writing.get()) {
                    log.appendAll(Stream.generate(() -> new byte[32]).limit(100 + chance.nextInt(90)).toList());
                }
                return null;
            });
            try {
                for (int i = 0; i < 4; i++) {
                    var copy = home.resolve("copy" + i);
                    var head = LogCopy.take(home.resolve("log"), policy, copy);
                    // One auditor looks at them all: what an earlier copy's checkpoint needs is in the later ones.
                    var verdict = new Verification(LogFiles.directory(copy), policy, home.resolve("seen"), Progress.SILENT,
                            Duration.ZERO).run(true);
                    assertThat(verdict).as("copy %d of %d entries: %s", i, head.size(), verdict).isInstanceOf(Verdict.Whole.class);
                }
            } finally {
                writing.set(false);
                written.get();
            }
        }
    }

    /// The copy begins again with the next checkpoint, and has what the first try did not come to.
    @Test
    void isWholeThoughAFileWasDeletedBeforeItCouldBeCopied() throws Exception {
        var policy = Policy.parse(("log " + key.verifier() + "\nquorum none\n").getBytes(UTF_8));
        var shown = home.resolve("log/checkpoint");
        try (var log = Log.open(Disk.directory(home.resolve("log")), new LogSettings(key));
                var world = Executors.newSingleThreadExecutor()) {
            log.appendAll(Stream.generate(() -> new byte[32]).limit(300).toList());
            var earlier = Files.readAllBytes(shown);
            log.appendAll(Stream.generate(() -> new byte[32]).limit(300).toList());
            log.appendAll(Stream.generate(() -> new byte[32]).limit(100).toList());
            Sequencing.await("the partial file to go", () -> Files.notExists(home.resolve("log/tile/entries/001.p/44")));
            var newest = Files.readAllBytes(shown);
            Files.write(shown, earlier);
            world.submit(() -> {
                Thread.sleep(300);
                return Files.write(shown, newest);
            });
            assertThat(LogCopy.take(home.resolve("log"), policy, home.resolve("copy")).size()).isEqualTo(700);
            assertThat(new Verification(LogFiles.directory(home.resolve("copy")), policy, home.resolve("seen"), Progress.SILENT,
                    Duration.ZERO).run(true)).isInstanceOf(Verdict.Whole.class);
        }
    }

    @Test
    void aCopyOfWhichAFileIsMissingIsFoundByTheSameCheck() throws Exception {
        var policy = Policy.parse(("log " + key.verifier() + "\nquorum none\n").getBytes(UTF_8));
        try (var log = Log.open(Disk.directory(home.resolve("log")), new LogSettings(key))) {
            log.appendAll(Stream.generate(() -> new byte[32]).limit(300).toList());
        }
        LogCopy.take(home.resolve("log"), policy, home.resolve("copy"));
        Files.delete(home.resolve("copy/tile/1/000.p/1"));
        assertThat(new Verification(LogFiles.directory(home.resolve("copy")), policy, home.resolve("seen"), Progress.SILENT,
                Duration.ZERO).run(true)).isInstanceOf(Verdict.NotWhole.class);
    }

    private static SigningKey key() {
        try {
            return SigningKey.generate("a.example/log", KeyType.ED25519, new SecureRandom());
        } catch (Malformed e) {
            throw new IllegalStateException(e);
        }
    }
}
