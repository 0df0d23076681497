package org.concordat.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedPostgresTest {

    @TempDir
    static Path data;

    @Test
    void keepsItsDataBetweenRuns() throws Exception {
        try (var first = Clusters.start(data); var owner = owner(first)) {
            Clusters.run(owner, "create table kept as select 42 as answer");
        }
        assertThat(Clusters.processes(data).alive()).isEmpty();
        try (var second = Clusters.start(data); var owner = owner(second)) {
            assertThat(Clusters.ask(owner, "select answer from kept")).isEqualTo("42");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.SUPERUSER, Login.OWNER, Login.APP, Login.PUBLIC, Login.SEQUENCER, Login.COURIER})
    void letsNobodyInWithoutTheirPassword(String user) throws Exception {
        try (var postgres = Clusters.start(data)) {
            String url = postgres.database().url();
            assertThatThrownBy(() -> Database.connect(url, new Login(user, "wrong")).close())
                    .isInstanceOfSatisfying(SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("28P01"));
            assertThatThrownBy(() -> Database.connect(url, new Login(user, "")).close())
                    .isInstanceOf(SQLException.class).hasMessageContaining("password");
            Database.connect(url, Secrets.in(data.resolve("secrets")).login(user)).close();
        }
    }

    @Test
    void hidesPasswordsFromOtherPeople() throws Exception {
        Clusters.start(data).close();
        assertThat(permissions(data)).isEqualTo("rwx------");
        assertThat(permissions(data.resolve("secrets"))).isEqualTo("rwx------");
        for (String user : new String[] {Roles.SUPERUSER, Login.OWNER, Login.APP, Login.PUBLIC, Login.SEQUENCER, Login.COURIER}) {
            assertThat(permissions(data.resolve("secrets").resolve(user))).isEqualTo("rw-------");
        }
    }

    @Test
    void staysDurableWhateverTheServerWasTold() throws Exception {
        try (var first = Clusters.start(data); var superuser = Clusters.superuser(first, data)) {
            Clusters.run(superuser, "alter system set fsync = off");
            Clusters.run(superuser, "alter system set full_page_writes = off");
            Clusters.run(superuser, "alter system set listen_addresses = '*'");
        }
        try (var second = Clusters.start(data); var superuser = Clusters.superuser(second, data)) {
            assertThat(Clusters.ask(superuser, "show fsync")).isEqualTo("on");
            assertThat(Clusters.ask(superuser, "show full_page_writes")).isEqualTo("on");
            assertThat(Clusters.ask(superuser, "show listen_addresses")).isEqualTo("127.0.0.1");
            Clusters.run(superuser, "alter system reset all");
        }
    }

    @Test
    void refusesAServerWhoseSettingsAreNotOurs() throws Exception {
        try (var postgres = Clusters.start(data); var superuser = Clusters.superuser(postgres, data)) {
            Clusters.run(superuser, "set synchronous_commit = off");
            assertThatThrownBy(() -> ServerRules.check(superuser)).isInstanceOf(StartRefused.class)
                    .hasMessage("PostgreSQL runs with synchronous_commit=off where Concordat needs on.");
        }
    }

    @Test
    void refusesToTrustAnybodyAndLeavesNothingRunning() throws Exception {
        Clusters.start(data).close();
        Path rules = data.resolve("postgres/pg_hba.conf");
        String ours = Files.readString(rules);
        Files.writeString(rules, "host all all 127.0.0.1/32 trust\n" + ours);
        assertThatThrownBy(() -> Clusters.start(data).close()).isInstanceOf(StartRefused.class)
                .hasMessage("Line 1 of postgres/pg_hba.conf says trust where Concordat needs scram-sha-256.");
        assertThat(Clusters.processes(data).alive()).isEmpty();
        Files.writeString(rules, ours);
        Clusters.start(data).close();
    }

    @Test
    void refusesASecondServiceOnTheSameData() throws Exception {
        try (var first = Clusters.start(data)) {
            assertThatThrownBy(() -> Clusters.start(data).close()).isInstanceOf(StartRefused.class)
                    .hasMessage("Another Concordat is already running on the data directory " + data.toRealPath()
                            + ": stop it, or choose another directory with --data.");
            owner(first).close();
        }
    }

    @Test
    void seesPastALockFileWhoseProcessIsNowAnother() throws Exception {
        Clusters.start(data).close();
        Files.writeString(data.resolve("postgres/postmaster.pid"), ProcessHandle.current().pid() + "\n");
        Clusters.start(data).close();
    }

    @Test
    void saysWhenThePasswordsAreNotThoseOfTheDatabase() throws Exception {
        Clusters.start(data).close();
        Path password = data.resolve("secrets").resolve(Roles.SUPERUSER);
        String right = Files.readString(password);
        Files.writeString(password, "wrong");
        assertThatThrownBy(() -> Clusters.start(data).close()).isInstanceOf(StartRefused.class)
                .hasMessageContaining("does not open with the passwords in");
        Files.writeString(password, right);
        Clusters.start(data).close();
    }

    @Test
    void beginsAgainWhereMakingTheDatabaseWasCutShort(@TempDir Path fresh) throws Exception {
        Files.createDirectories(fresh.resolve("postgres.new/base"));
        Files.writeString(fresh.resolve("postgres.new/PG_VERSION"), "18");
        try (var postgres = Clusters.start(fresh); var owner = owner(postgres)) {
            assertThat(Clusters.ask(owner, "select 1")).isEqualTo("1");
            assertThat(fresh.resolve("postgres.new")).doesNotExist();
        }
    }

    private static Connection owner(EmbeddedPostgres postgres) throws SQLException {
        return Database.connect(postgres.database().url(), postgres.database().owner());
    }

    private static String permissions(Path path) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
