package org.concordat.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.concordat.storage.OwnServer;
import org.concordat.tlog.Checkpoint;
import org.concordat.tlog.Disk;
import org.concordat.tlog.KeyType;
import org.concordat.tlog.Log;
import org.concordat.tlog.Note;
import org.concordat.tlog.Policy;
import org.concordat.tlog.SigningKey;
import org.concordat.tlog.TileSource;
import org.concordat.tlog.witness.Witness;
import org.concordat.tlog.witness.WitnessServer;
import org.concordat.tlog.witness.Witnesses;
import org.concordat.upkeep.Restoring;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A sequencer is killed after it signed a checkpoint and before it showed it, and the database that is put beside its log
/// is of an earlier moment: what was signed counts, not what was shown (decision 0104).
@Timeout(120)
class KilledAndRestoredTest {

    private static final SwitchedDisk.Switch GOOD = step -> { };
    private static final int SHOWN = 300;
    private static final int SIGNED = 320;

    @TempDir
    static Path data;
    @TempDir
    Path place;

    private static OwnServer server;
    private final SigningKey key = SigningKey.generate("concordat.example/test", KeyType.ED25519, new SecureRandom());
    private final SigningKey north = SigningKey.generate("north.example", KeyType.ED25519_COSIGNATURE, new SecureRandom());
    private Sequencing it;
    private Path policy;

    KilledAndRestoredTest() throws Exception {
    }

    @BeforeAll
    static void start() throws Exception {
        server = OwnServer.start(data);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aDatabaseThatNumbersWhatWasShownIsOlderThanTheLogAndIsGoneOnWithWhenTold() throws Exception {
        killed("quorum none\n");
        assertThat(restored(server, 0)).as("the one it was killed over").contains("signed 320 entries and showed 300")
                .contains("the log is whole: 320 entries", "restored: ");
        try (var older = OwnServer.start(place.resolve("older"))) {
            assertThat(restored(older, 1)).contains("it numbers 300 entries, and the log holds 320");
            assertThat(restored(older, 0, "--without-lost-records"))
                    .contains("going on without the records of 20 entries between 300 and 319", "restored: ");
            goesOn(older);
        }
    }

    /// It would cosign nothing that does not go on from there.
    @Test
    void aWitnessThatCosignedWhatWasNotShownFindsItAgain() throws Exception {
        try (var witness = new WitnessServer(new Witness(Disk.directory(place.resolve("north")), List.of(north),
                List.of(key.verifier()), InstantSource.system()), new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
            killed("witness north " + north.verifier() + " http://127.0.0.1:" + witness.port() + "/\nquorum north\n");
            assertThat(new Witnesses(Policy.parse(Files.readAllBytes(policy)), Duration.ofSeconds(10))
                    .cosign(Note.parse(Files.readAllBytes(it.directory.resolve("checkpoint"))), TileSource.directory(it.directory))
                    .against()).as("it has seen more than was shown").containsExactly("north");
            try (var older = OwnServer.start(place.resolve("older"))) {
                assertThat(restored(older, 0, "--without-lost-records")).contains("the witness north has seen no newer log",
                        "going on without the records of 20 entries between 300 and 319", "restored: ");
                goesOn(older);
            }
        }
    }

    private void killed(String witnesses) throws Exception {
        it = new Sequencing(server, place, key, witnesses, Duration.ofSeconds(30));
        policy = Files.writeString(place.resolve("policy"), it.policy());
        try (var _ = it.sequencer(GOOD)) {
            it.record(SHOWN);
            it.awaitShown(SHOWN);
            it.isWhole();
        }
        server.copyTo(place.resolve("older"));
        it.record(SIGNED - SHOWN);
        it.kill("move checkpoint");
        assertThat(it.published.head().size()).isEqualTo(SHOWN);
        assertThat(Checkpoint.parse(Log.lastSigned(TileSource.directory(it.directory)).orElseThrow().text()).head().size())
                .isEqualTo(SIGNED);
    }

    private String restored(OwnServer database, int ends, String... more) throws Exception {
        var login = database.superusersLogin();
        return Restoring.external(login, ends, Stream.concat(Stream.of("--database", login[0], "--log", it.directory.toString(),
                "--policy", policy.toString(), "--without-erasures"), Stream.of(more)).toArray(String[]::new));
    }

    /// The log takes entries again, and an outsider who saw what was shown before follows it.
    private void goesOn(OwnServer older) throws Exception {
        try (var again = it.over(older)) {
            again.sequencer(GOOD);
            again.record(5);
            again.awaitShown(SIGNED + 1 + 5);
            again.isWhole();
        }
        assertThat(restored(older, 0)).contains("20 are lost", "restored: ");
    }
}
