package org.concordat.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.concordat.FreshData;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.datasource.AbstractDataSource;

/// An embedded server with all of the service's tables and no service, for tests that break what the others share.
public final class OwnServer implements AutoCloseable {

    private final Path data;
    private final HikariDataSource app;
    private EmbeddedPostgres postgres;

    private OwnServer(Path data, EmbeddedPostgres postgres) {
        this.data = data;
        this.postgres = postgres;
        var pool = new HikariConfig();
        pool.setDataSource(source(() -> connect(this.postgres.database().app())));
        pool.setMinimumIdle(1);
        this.app = new HikariDataSource(pool);
    }

    public static OwnServer start(Path data) throws Exception {
        var server = new OwnServer(data, Clusters.start(data));
        server.migrate("latest");
        return server;
    }

    /// With the tables as they were at an earlier version.
    public static OwnServer startAt(String version, Path data) throws Exception {
        var server = new OwnServer(data, Clusters.start(data));
        server.migrate(version);
        return server;
    }

    /// To a version, or to the `latest`.
    public void migrate(String version) {
        var database = postgres.database();
        Flyway.configure().dataSource(database.url(), database.owner().user(), database.owner().password())
                .placeholders(Map.of("app", database.app().user(), "public", database.site().user(),
                        "sequencer", database.sequencer().user(), "courier", database.courier().user()))
                .target(version).load().migrate();
    }

    /// Every session ends; the next are made anew, at another port.
    public void restart() throws Exception {
        postgres.close();
        postgres = Clusters.start(data);
        app.getHikariPoolMXBean().softEvictConnections();
    }

    /// All that it holds now, for another one to be started on.
    public void copyTo(Path other) throws Exception {
        try (var running = KeptDatabase.of(data, FreshData.BINARIES)) {
            BaseBackup.take(running, other.resolve("postgres"));
        }
        PrivateFiles.copyTree(data.resolve("secrets"), other.resolve("secrets"));
    }

    public DataSource app() {
        return app;
    }

    public DataSource sequencer() {
        return source(() -> connect(postgres.database().sequencer()));
    }

    public DataSource superuser() {
        return source(() -> Clusters.superuser(postgres, data));
    }

    /// Address, user and password of the sequencer, for another process.
    public String[] sequencersLogin() {
        var database = postgres.database();
        return new String[] {database.url(), database.sequencer().user(), database.sequencer().password()};
    }

    /// Address, user and password of the superuser, for a command.
    public String[] superusersLogin() throws Exception {
        var superuser = Secrets.in(data.resolve("secrets")).login(Roles.SUPERUSER);
        return new String[] {postgres.database().url(), superuser.user(), superuser.password()};
    }

    /// For a service that is given this server, as on its command line.
    public List<String> asExternal() {
        var database = postgres.database();
        var settings = new ArrayList<>(List.of("--concordat.storage.url=" + database.url()));
        Map.of("owner", database.owner(), "app", database.app(), "public", database.site(), "sequencer", database.sequencer(),
                        "courier", database.courier())
                .forEach((who, login) -> {
                    settings.add("--concordat.storage." + who + "-user=" + login.user());
                    settings.add("--concordat.storage." + who + "-password=" + login.password());
                });
        return settings;
    }

    private Connection connect(Login login) throws SQLException {
        return Database.connect(postgres.database().url(), login);
    }

    private static DataSource source(Callable<Connection> connect) {
        return new AbstractDataSource() {
            @Override
            public Connection getConnection() throws SQLException {
                try {
                    return connect.call();
                } catch (SQLException failed) {
                    throw failed;
                } catch (Exception failed) {
                    throw new SQLException(failed);
                }
            }

            @Override
            public Connection getConnection(String user, String password) throws SQLException {
                return getConnection();
            }
        };
    }

    @Override
    public void close() {
        app.close();
        postgres.close();
    }
}
