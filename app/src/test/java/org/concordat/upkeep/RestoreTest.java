package org.concordat.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.concordat.Concordat;
import org.concordat.FreshData;
import org.concordat.TestClock;
import org.concordat.ledger.Ledger;
import org.concordat.records.Proposed;
import org.concordat.sharing.Cast;
import org.concordat.sharing.Composing;
import org.concordat.sharing.World;
import org.concordat.storage.KeptDatabase;
import org.concordat.storage.PrivateFiles;
import org.concordat.storage.StartRefused;
import org.concordat.tlog.Disk;
import org.concordat.tlog.KeyType;
import org.concordat.tlog.Log;
import org.concordat.tlog.LogSettings;
import org.concordat.tlog.SigningKey;
import org.concordat.tlog.TilePath;
import org.concordat.tlog.verify.Verify;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// A service is backed up while it works, goes on, and is lost; what a backup brings back is proven, and a database that
/// is older than its log does not come back unnoticed.
@Timeout(180)
class RestoreTest {

    @TempDir
    private static Path home;
    /// How many entries the log held when the service was lost.
    private static long held;

    @BeforeAll
    static void isBackedUpWhileItWorks() throws Exception {
        try (var service = serving(home.resolve("data")); var world = World.of(service)) {
            var cast = Cast.in(world);
            act(service, cast);
            whenLogged(service);
            backup("--data", home.resolve("data"), "--to", home.resolve("backup")).ends(0, "backed up: ");
            act(service, cast);
            eraseTheFifth(service, world, cast);
            held = whenLogged(service);
        }
    }

    @Test
    void aBackupIsRestoredAndProvenUnlessItsRecordsAreNotThoseOfTheLog() throws Exception {
        var data = home.resolve("whole");
        restore("--from", home.resolve("backup"), "--data", data).ends(0, "the records are whole: ").ends(0, "restored: ");
        alter(data, "update ledger.entry set at = at + interval '1 second' where id = (select entry from ledger.leaf where number = 3)");
        verify(data).ends(1, "entry 3 (").ends(1, "THE RECORDS ARE NOT WHOLE");
        backup("--data", data, "--to", home.resolve("backup of the altered")).ends(0, "backed up: ");
        restore("--from", home.resolve("backup of the altered"), "--data", home.resolve("again"))
                .ends(1, "entry 3 (").ends(1, "the records are not those that the log holds");
        assertThat(home.resolve("again")).doesNotExist();
    }

    /// A database that was started in it would have used up what PostgreSQL recovers it by.
    @Test
    void aBackupThatIsLookedAtStaysABackup() throws Exception {
        var backup = home.resolve("looked at");
        PrivateFiles.copyTree(home.resolve("backup"), backup);
        var before = filesOf(backup);
        verify(backup).ends(3, backup + " is a backup").ends(3, "restore --from " + backup);
        backup("--data", backup, "--to", home.resolve("backup of a backup")).ends(3, "is a backup");
        assertThatThrownBy(() -> serving(backup)).rootCause().isInstanceOf(StartRefused.class).hasMessageContaining("is a backup");
        assertThat(filesOf(backup)).as("all but what verify keeps beside the policy")
                .containsExactlyElementsOf(Stream.concat(before.stream(), Stream.of("ledger.policy.seen")).sorted().toList());
        restore("--from", backup, "--data", home.resolve("of one looked at")).ends(0, "restored: ");
        Files.writeString(backup.resolve("seen"), "");
        restore("--from", backup, "--data", home.resolve("of one with more")).ends(1, "seen was added");
    }

    private static List<String> filesOf(Path directory) throws Exception {
        try (var all = Files.walk(directory)) {
            return all.filter(Files::isRegularFile).map(file -> directory.relativize(file).toString()).sorted().toList();
        }
    }

    @Test
    void aDatabaseOlderThanItsLogIsRefusedUntilToldHowToGoOn() throws Exception {
        var data = home.resolve("older");
        var newer = home.resolve("data/ledger");
        restore("--from", home.resolve("backup"), "--data", data, "--log", newer)
                .ends(1, "the database is older than the log: it numbers").ends(1, "the log holds " + held);
        assertThat(data).doesNotExist();

        restore("--from", home.resolve("backup"), "--data", data, "--log", newer, "--seen", seenBefore(),
                "--without-lost-records")
                .ends(0, "going on without the records of").ends(0, "restored: ");
        try (var service = serving(data); var world = World.of(service)) {
            act(service, Cast.in(world));
            assertThat(whenLogged(service)).isGreaterThan(held);
            assertThat(world.count("ledger.entry e", "e.kind = 'ledger.records.lost'")).isEqualTo(1);
        }
        // The log goes on from what was seen of it before, and the loss is told apart.
        verify(data, "--state", seenBefore()).ends(0, "the records are whole")
                .ends(0, "were lost before a restore").ends(0, "it goes on from 1 checkpoint(s) seen before");
    }

    /// As after `kill -9` between the two.
    @Test
    void whatTheLogSignedAndDidNotShowCountsToo() throws Exception {
        var log = home.resolve("killed/ledger");
        PrivateFiles.copyTree(home.resolve("data/ledger"), log);
        append(log, Files.readAllLines(home.resolve("data/secrets/ledger")), LogSettings.Publishing.WHEN_TOLD);
        var data = home.resolve("killed data");
        restore("--from", home.resolve("backup"), "--data", data, "--log", log).ends(1, "the log holds " + (held + 1));
        restore("--from", home.resolve("backup"), "--data", data, "--log", log, "--without-lost-records")
                .ends(0, "signed " + (held + 1) + " entries and showed " + held).ends(0, "restored: ");
        try (var service = serving(data); var world = World.of(service)) {
            act(service, Cast.in(world));
            assertThat(whenLogged(service)).isGreaterThan(held + 1);
        }
        verify(data, "--state", seenBefore()).ends(0, "the records are whole")
                .ends(0, "it goes on from 1 checkpoint(s) seen before");
    }

    /// The log outlived the data directory and has a key that the backup does not know.
    @Test
    void aLogWhoseKeyWasReplacedSinceIsGoneOnWithTheNewKey() throws Exception {
        var log = home.resolve("replaced/ledger");
        PrivateFiles.copyTree(home.resolve("data/ledger"), log);
        var old = Files.readAllLines(home.resolve("data/secrets/ledger")).getFirst();
        var next = SigningKey.generate(SigningKey.parse(old).verifier().name(), KeyType.ED25519, new SecureRandom());
        append(log, List.of(next.secret(), old), LogSettings.Publishing.AT_ONCE);
        append(log, List.of(next.secret()), LogSettings.Publishing.AT_ONCE);
        var key = Files.writeString(home.resolve("replaced/key"), next.secret() + "\n");
        var policy = Files.writeString(home.resolve("replaced/policy"), "log " + next.verifier() + "\nquorum none\n");
        var data = home.resolve("replaced data");
        Object[] told = {"--from", home.resolve("backup"), "--data", data, "--log", log, "--policy", policy, "--without-lost-records"};
        restore(told).ends(1, "is signed by no key of " + home.resolve("backup/secrets/ledger")).ends(1, "--key");
        assertThat(data).doesNotExist();
        restore((Object[]) all(told, "--key", key)).ends(0, "restored: ");
        assertThat(data.resolve("ledger.policy")).hasSameTextualContentAs(policy);
        append(data.resolve("ledger"), Files.readAllLines(data.resolve("secrets/ledger")), LogSettings.Publishing.AT_ONCE);
    }

    /// One entry, of nobody, by whoever writes the log with these keys.
    private static void append(Path log, List<String> keys, LogSettings.Publishing publishing) throws Exception {
        var signers = new ArrayList<SigningKey>();
        for (var key : keys) {
            signers.add(SigningKey.parse(key));
        }
        try (var open = Log.open(Disk.directory(log), new LogSettings(signers, 10, Duration.ZERO, publishing, InstantSource.system()))) {
            open.append(new byte[32]);
        }
    }

    @Test
    void whatGoesBackBehindACheckpointThatWasSeenIsRefused() throws Exception {
        restore("--from", home.resolve("backup"), "--data", home.resolve("behind"), "--seen", seenBefore())
                .ends(1, "the log has gone back");
        assertThat(home.resolve("behind")).doesNotExist();
    }

    @Test
    void whatWasErasedSinceTheBackupIsErasedAgain() throws Exception {
        var data = home.resolve("erased");
        restoreAsTold("--from", home.resolve("backup"), "--data", data)
                .ends(1, "what was erased since the backup was made is in it again").ends(1, "--without-erasures");
        var another = Files.writeString(home.resolve("another"), "concordat ledger erasures 2\n5 " + "0".repeat(64) + "\nend 1\n");
        restoreAsTold("--from", home.resolve("backup"), "--data", data, "--erasures", another).ends(1, "is of another log");
        restoreAsTold("--from", home.resolve("backup"), "--data", data, "--erasures", home.resolve("none"))
                .ends(1, "there is no list of erasures " + home.resolve("none"));
        assertThat(data).doesNotExist();

        restore("--from", home.resolve("backup"), "--data", data).ends(0, "erased again: 1 record").ends(0, "restored: ");
        assertThat(data.resolve("ledger.erasures")).as("before anything is started on it")
                .hasSameTextualContentAs(home.resolve("data/ledger.erasures"));
        restoreAsTold("--from", home.resolve("backup"), "--data", home.resolve("erased once more"), "--erasures",
                data.resolve("ledger.erasures")).ends(0, "erased again: 1 record");
        try (var service = serving(data); var world = World.of(service)) {
            assertThat(world.count("ledger.entry e join ledger.leaf l on l.entry = e.id", "l.number = 5")).isZero();
            assertThat(world.count("ledger.salt s join ledger.leaf l on l.entry = s.entry", "l.number = 5")).isZero();
            assertThat(world.count("ledger.erasure x join ledger.entry e on e.id = x.by_entry", "e.officer is null and e.body is not null"))
                    .as("said of its body, by nobody").isOne();
            whenLogged(service);
        }
        verify(data).ends(0, "the records are whole").ends(0, "and 1 were erased, each by an entry that says so");
        assertThat(data.resolve("ledger.erasures")).hasSameTextualContentAs(home.resolve("data/ledger.erasures"));
    }

    /// The backup's database, as one that somebody else runs and has restored, beside the log that outlived it.
    @Test
    void anExternalDatabaseThatWasRestoredIsGoneOnWithWhereItIs() throws Exception {
        var data = notABackup("external");
        var log = home.resolve("outlived/ledger");
        PrivateFiles.copyTree(home.resolve("data/ledger"), log);
        Files.copy(home.resolve("data/ledger.erasures"), log.resolveSibling("ledger.erasures"));
        try (var database = KeptDatabase.of(data, FreshData.BINARIES); var superuser = database.connect()) {
            var as = Map.of("CONCORDAT_RESTORE_USER", superuser.getMetaData().getUserName(), "CONCORDAT_RESTORE_PASSWORD",
                    Files.readString(data.resolve("secrets").resolve(superuser.getMetaData().getUserName())).strip());
            Object[] told = {"--database", superuser.getMetaData().getURL(), "--log", log, "--policy", home.resolve("data/ledger.policy"),
                    "--without-witnesses"};
            external(Map.of(), told).ends(2, "CONCORDAT_RESTORE_USER");
            external(as, told).ends(1, "the database is older than the log: it numbers").ends(1, "the log holds " + held);
            try (var _ = Disk.directory(log)) {
                external(as, told).ends(3, "somebody else writes to");
            }
            var onwards = all(told, "--without-lost-records");
            external(as, (Object[]) all(onwards, "--seen", seenBefore())).ends(0, "going on without the records of")
                    .ends(0, "erased again: 1 record").ends(0, "the records are whole: ").ends(0, "restored: ");
            external(as, told).ends(0, "erased again: 0 record").ends(0, "restored: ");
            try (var statement = superuser.createStatement()) {
                statement.execute("set session_replication_role = replica; update ledger.entry set at = at + interval '1 second' "
                        + "where id = (select entry from ledger.leaf where number = 3)");
            }
            external(as, told).ends(1, "entry 3 (").ends(1, "no service is to start on them");
        }
    }

    /// A role that row security binds would see nothing, and so nothing but loss.
    @Test
    void anExternalDatabaseIsNotComeToByARoleThatSeesAPart() throws Exception {
        var data = notABackup("bound");
        try (var database = KeptDatabase.of(data, FreshData.BINARIES); var superuser = database.connect()) {
            var as = Map.of("CONCORDAT_RESTORE_USER", "concordat_owner", "CONCORDAT_RESTORE_PASSWORD",
                    Files.readString(data.resolve("secrets/concordat_owner")).strip());
            external(as, "--database", superuser.getMetaData().getURL(), "--log", home.resolve("data/ledger"), "--policy",
                    home.resolve("data/ledger.policy"), "--without-witnesses", "--without-lost-records").ends(3, "row-level security");
        }
    }

    private static Said external(Map<String, String> environment, Object... args) {
        return said(out -> new RestoreCommand(out, out, InstantSource.system(), environment).run(all(args)));
    }

    @Test
    void withoutTheListItIsGoneOnWhenTold() throws Exception {
        var data = home.resolve("not erased");
        restoreAsTold("--from", home.resolve("backup"), "--data", data, "--without-erasures").ends(0, "restored: ");
        try (var service = serving(data); var world = World.of(service)) {
            assertThat(world.count("ledger.entry e join ledger.leaf l on l.entry = e.id", "l.number = 5")).isOne();
        }
    }

    @Test
    void aBackupWhoseLogIsNotWholeIsKeptAndSaid() throws Exception {
        var data = notABackup("spoilt log");
        long size = Long.parseLong(Files.readAllLines(data.resolve("ledger/checkpoint")).get(1));
        var path = TilePath.holding(TilePath.ENTRIES, 1, size).toString();
        var bundle = data.resolve("ledger").resolve(path);
        var bytes = Files.readAllBytes(bundle);
        bytes[40] ^= 1;
        Files.write(bundle, bytes);
        backup("--data", data, "--to", home.resolve("spoilt backup")).ends(1, "the backup is kept")
                .ends(1, "the log is not whole: tile/entries/");
        assertThat(home.resolve("spoilt backup")).isDirectory();
        restore("--from", home.resolve("spoilt backup"), "--data", home.resolve("nowhere")).ends(1, "the log does not prove whole");
    }

    @Test
    void aBackupThatIsNotAsItWasWrittenIsRefused() throws Exception {
        var backup = home.resolve("spoilt");
        PrivateFiles.copyTree(home.resolve("backup"), backup);
        var file = backup.resolve("postgres/PG_VERSION");
        Files.writeString(file, "17\n");
        restore("--from", backup, "--data", home.resolve("spoilt data"))
                .ends(1, "the backup is not as it was written: postgres/PG_VERSION was changed");
        Files.delete(backup.resolve("concordat-backup"));
        restore("--from", backup, "--data", home.resolve("spoilt data"))
                .ends(1, "is not a backup of Concordat, or not a whole one");
    }

    @Test
    void nothingIsWrittenOver() throws Exception {
        restore("--from", home.resolve("backup"), "--data", home.resolve("data")).ends(1, "is there already");
        backup("--data", home.resolve("data"), "--to", home.resolve("backup")).ends(1, "is there already");
        backup("--data", home.resolve("nowhere"), "--to", home.resolve("x")).ends(3, "There is no database");
        backup("--data", home.resolve("data")).ends(2, "--to is missing");
        restore("--form", home.resolve("backup")).ends(2, "there is no option --form");
    }

    /// What the backup holds, unproven, as a data directory.
    private static Path notABackup(String name) throws Exception {
        var data = home.resolve(name);
        PrivateFiles.copyTree(home.resolve("backup"), data);
        Files.delete(data.resolve("concordat-backup"));
        return data;
    }

    private static ConfigurableApplicationContext serving(Path data) {
        return new SpringApplicationBuilder(Concordat.class, TestClock.Beans.class).run("--server.port=0",
                "--concordat.demonstration=false", "--concordat.storage.data=" + data,
                "--concordat.storage.binaries=" + FreshData.BINARIES);
    }

    private static void act(ConfigurableApplicationContext service, Cast cast) {
        var composing = Composing.of(service);
        for (int i = 0; i < 3; i++) {
            composing.sent(cast.ann(), cast.bryn(), cast.sections(LocalDate.of(2026, 11, 23)));
        }
    }

    private static void eraseTheFifth(ConfigurableApplicationContext service, World world, Cast cast) {
        var entry = world.jdbc().sql("select entry from ledger.leaf where number = 5").query(UUID.class).single();
        Proposed.in(service, world).erased(cast.police(), entry);
    }

    /// How many entries the log shows, once it shows all there are.
    private static long whenLogged(ConfigurableApplicationContext service) throws Exception {
        try (var world = World.of(service)) {
            for (int i = 0; i < 100; i++) {
                long numbered = world.count("ledger.leaf l", "true");
                if (world.count("ledger.waiting w", "true") == 0 && service.getBean(Ledger.class).head().size() == numbered) {
                    return service.getBean(Ledger.class).head().size();
                }
                Thread.sleep(Duration.ofMillis(100));
            }
        }
        throw new AssertionError("the log does not come to hold every entry");
    }

    /// What an auditor keeps who saw the log at its largest.
    private static Path seenBefore() throws Exception {
        var kept = Files.createTempDirectory(home, "auditor").resolve("seen");
        var said = said(out -> new Verify(out, out).run(home.resolve("data/ledger").toString(),
                "--policy", home.resolve("data/ledger.policy").toString(), "--state", kept.toString()));
        said.ends(0, "whole");
        return kept;
    }

    private static void alter(Path data, String sql) throws Exception {
        try (var database = KeptDatabase.of(data, FreshData.BINARIES); Connection superuser = database.connect();
                var statement = superuser.createStatement()) {
            statement.execute("set session_replication_role = replica; " + sql);
        }
    }

    private static Said verify(Path data, Object... more) {
        return said(out -> new VerifyRecords(out, out, Map.of()).run(all(more, data.resolve("ledger"), "--policy",
                data.resolve("ledger.policy"), "--database", data, "--binaries", FreshData.BINARIES)));
    }

    private static Said backup(Object... args) {
        return said(out -> new BackupCommand(out, out).run(all(args, "--binaries", FreshData.BINARIES)));
    }

    private static Said restore(Object... args) {
        return restoreAsTold(all(args, "--erasures", home.resolve("data/ledger.erasures")));
    }

    private static Said restoreAsTold(Object... args) {
        return said(out -> new RestoreCommand(out, out).run(all(args, "--binaries", FreshData.BINARIES)));
    }

    private static String[] all(Object[] args, Object... more) {
        return Stream.concat(Arrays.stream(args), Arrays.stream(more))
                .map(Object::toString).toArray(String[]::new);
    }

    private static Said said(Function<PrintStream, Integer> command) {
        var bytes = new ByteArrayOutputStream();
        int ended = command.apply(new PrintStream(bytes, true));
        return new Said(ended, bytes.toString());
    }

    /// How a command ended, and what it said.
    record Said(int ended, String text) {

        Said ends(int code, String contains) {
            assertThat(ended).as(text).isEqualTo(code);
            assertThat(text).contains(contains);
            return this;
        }
    }
}
