package org.concordat.storage;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The service's own PostgreSQL, on 127.0.0.1, in `postgres` under the data directory. If the service is killed the
/// server stays, and the next start stops it before its own.
final class EmbeddedPostgres implements Postgres {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);

    private final Path data;
    private final Path cluster;
    private final Path log;
    private final DirectoryLock lock;
    private final ServerProcesses processes;
    private final PostgresPrograms programs;
    private final Secrets secrets;

    private int port;

    private EmbeddedPostgres(Path data, DirectoryLock lock, PostgresBinaries binaries) throws IOException {
        this.data = data;
        this.lock = lock;
        this.cluster = data.resolve("postgres");
        this.log = data.resolve("postgres.log");
        this.processes = new ServerProcesses(cluster);
        this.programs = new PostgresPrograms(binaries, cluster, log);
        this.secrets = Secrets.in(data.resolve("secrets"));
    }

    /// Takes the directory, stops an orphan, makes the cluster if there is none, starts it, and checks it.
    static EmbeddedPostgres start(StorageSettings settings) throws IOException, InterruptedException {
        Path data = PrivateFiles.directory(DataDirectory.of(settings.data()).path()).toRealPath();
        DirectoryLock lock = DirectoryLock.of(data);
        try {
            var postgres = new EmbeddedPostgres(data, lock, PostgresBinaries.in(settings.binariesOrDefault()));
            postgres.stopOrphan();
            postgres.makeOnce();
            postgres.run(settings.port());
            return postgres;
        } catch (Throwable failed) {
            lock.close();
            throw failed;
        }
    }

    private void stopOrphan() throws IOException, InterruptedException {
        var orphan = processes.postmaster();
        if (orphan.isPresent()) {
            LOG.info("Stopping the PostgreSQL that an earlier run left behind (process {})", orphan.getAsLong());
            stop();
        }
        if (processes.anyWithin(20_000)) {
            throw new StartRefused("PostgreSQL processes still work on " + cluster + " and do not stop: "
                    + processes.alive().stream().map(ProcessHandle::pid).toList() + ".");
        }
        processes.clearLockOfAnother();
    }

    /// Made beside its place and moved there whole, so that a crash leaves no half of a cluster.
    private void makeOnce() throws IOException, InterruptedException {
        if (Files.isDirectory(cluster)) {
            return;
        }
        LOG.info("Making a new database in {}", cluster);
        Path unfinished = data.resolve("postgres.new");
        PrivateFiles.deleteTree(unfinished);
        secrets.login(Roles.SUPERUSER);
        programs.initdb(unfinished, secrets.file(Roles.SUPERUSER));
        Files.move(unfinished, cluster, ATOMIC_MOVE);
        PrivateFiles.sync(data);
    }

    private void run(int wanted) throws IOException, InterruptedException {
        if (Files.exists(log)) {
            Files.move(log, data.resolve("postgres.previous.log"), REPLACE_EXISTING);
        }
        begin(wanted);
        try {
            provide();
        } catch (SQLException | RuntimeException failed) {
            stop();
            throw failed instanceof StartRefused refused ? refused : new StartRefused("The database in " + cluster
                    + " does not open with the passwords in " + data.resolve("secrets") + ": "
                    + failed.getMessage(), failed);
        }
    }

    /// A free port can be taken by another between finding and using it; then another is tried.
    private void begin(int wanted) throws IOException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            port = wanted == 0 ? freePort() : wanted;
            PostgresPrograms.Outcome outcome = programs.start(port);
            if (!outcome.failed()) {
                return;
            }
            String said = Files.exists(log) ? Files.readString(log).strip() : outcome.said();
            if (attempt == 3 || wanted != 0 || !said.contains("could not create any TCP/IP sockets")) {
                throw new StartRefused("PostgreSQL did not start on " + cluster + "; the end of its log says: "
                        + said.lines().reduce("", (before, line) -> line));
            }
        }
    }

    private void provide() throws IOException, SQLException {
        Login owner = secrets.login(Login.OWNER);
        Login app = secrets.login(Login.APP);
        Login site = secrets.login(Login.PUBLIC);
        Login sequencer = secrets.login(Login.SEQUENCER);
        Login courier = secrets.login(Login.COURIER);
        try (var superuser = Database.connect(url("postgres"), secrets.login(Roles.SUPERUSER))) {
            ServerRules.check(superuser);
            Roles.provide(superuser, owner, app, site, sequencer, courier);
        }
    }

    @Override
    public Database database() {
        try {
            return new Database(url(Roles.DATABASE), secrets.login(Login.OWNER), secrets.login(Login.APP),
                    secrets.login(Login.PUBLIC), secrets.login(Login.SEQUENCER),
                    secrets.login(Login.COURIER));
        } catch (IOException e) {
            throw new StartRefused("The passwords in " + data.resolve("secrets") + " cannot be read.", e);
        }
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private void stop() throws IOException, InterruptedException {
        if (programs.stop("fast").failed() && programs.stop("immediate").failed()) {
            LOG.warn("PostgreSQL on {} did not stop", cluster);
        }
    }

    /// Stops the server, and gives the data directory back.
    @Override
    public void close() {
        try (lock) {
            stop();
        } catch (IOException e) {
            LOG.warn("PostgreSQL on {} could not be stopped", cluster, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
