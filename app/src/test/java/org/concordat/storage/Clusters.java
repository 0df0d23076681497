package org.concordat.storage;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.concordat.FreshData;
import org.postgresql.ds.PGSimpleDataSource;

/// Embedded servers outside the shared service, for tests that stop, break or over-privilege them.
final class Clusters {

    private Clusters() {
    }

    static StorageSettings settings(Path data) {
        return new StorageSettings(data, FreshData.BINARIES, 0, 4, "", Login.OWNER, "", Login.APP, "",
                Login.PUBLIC, "", Login.SEQUENCER, "", Login.COURIER, "");
    }

    static EmbeddedPostgres start(Path data) throws Exception {
        return EmbeddedPostgres.start(settings(data));
    }

    static ServerProcesses processes(Path data) {
        return new ServerProcesses(data.resolve("postgres"));
    }

    static Connection superuser(EmbeddedPostgres postgres, Path data) throws Exception {
        return Database.connect(postgres.database().url(), Secrets.in(data.resolve("secrets")).login(Roles.SUPERUSER));
    }

    static DataSource as(Login login, String url) {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(login.user());
        source.setPassword(login.password());
        return source;
    }

    static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String ask(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement(); var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
