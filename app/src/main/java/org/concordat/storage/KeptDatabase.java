package org.concordat.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// The embedded database of a data directory, for whoever runs the service: the one that runs there now, or one that is
/// started for the while. They come in as its superuser, by the password in `secrets`: row security would show them a
/// part.
public final class KeptDatabase implements AutoCloseable {

    private final Path data;
    private final String server;
    private final @Nullable EmbeddedPostgres started;

    private KeptDatabase(Path data, String server, @Nullable EmbeddedPostgres started) {
        this.data = data;
        this.server = server;
        this.started = started;
    }

    /// *Errors*: [StartRefused] where there is no database, or it does not start; and in a backup, which is left as it is.
    ///
    /// @param binaries where PostgreSQL's programs are, or are to be unpacked; in the data directory if null
    public static KeptDatabase of(Path data, @Nullable Path binaries) throws IOException, InterruptedException {
        if (!Files.isDirectory(data.resolve("postgres"))) {
            throw new StartRefused("There is no database of Concordat in " + data + ".");
        }
        var running = running(DataDirectory.of(data).path());
        if (running != null) {
            return running;
        }
        var started = EmbeddedPostgres.start(StorageSettings.embedded(data, binaries));
        return new KeptDatabase(data, server(started.database().url()), started);
    }

    /// The one of a service that runs there; null if none does.
    private static @Nullable KeptDatabase running(Path data) throws IOException {
        try (var free = DirectoryLock.of(data)) {
            return null;
        } catch (StartRefused held) {
            var lines = Files.readAllLines(data.resolve("postgres/postmaster.pid"));
            if (lines.size() < 4) {
                throw held;
            }
            // The fourth line is the port (PostgreSQL's miscadmin.h).
            return new KeptDatabase(data, "jdbc:postgresql://127.0.0.1:" + lines.get(3).strip() + "/", null);
        }
    }

    private static String server(String url) {
        return url.substring(0, url.lastIndexOf('/') + 1);
    }

    /// Whether it was found running, with its service.
    public boolean isServing() {
        return started == null;
    }

    /// A connection of its own; the caller closes it.
    public Connection connect() throws SQLException, IOException {
        return Database.connect(server + Roles.DATABASE, Secrets.in(data.resolve("secrets")).login(Roles.SUPERUSER));
    }

    /// The files of its cluster.
    Path cluster() {
        return data.resolve("postgres");
    }

    /// Stops it, if it was started here.
    @Override
    public void close() {
        if (started != null) {
            started.close();
        }
    }
}
