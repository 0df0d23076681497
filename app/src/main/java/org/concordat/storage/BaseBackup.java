package org.concordat.storage;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.regex.Pattern;

/// A copy of a cluster while it runs, from which PostgreSQL recovers to the moment at which the copy was done.
///
/// **Source:** PostgreSQL 18, "Making a Base Backup Using the Low Level API" (decision 0027): the programs that are
/// brought along have no `pg_basebackup`. A replication slot of this session keeps the log of changes that the copy needs.
///
/// *Errors*: if the process dies here, the server ends the backup and the slot with the session.
public final class BaseBackup {

    /// Directories that a server begins empty.
    private static final Set<String> EMPTIED = Set.of("pg_wal", "pg_dynshmem", "pg_notify", "pg_replslot", "pg_serial",
            "pg_snapshots", "pg_stat_tmp", "pg_subtrans");

    /// Files of the server that runs now.
    private static final Set<String> LEFT_OUT = Set.of("postmaster.pid", "postmaster.opts", "backup_label",
            "backup_label.old", "tablespace_map", "current_logfiles");

    private static final Path CONTROL = Path.of("global", "pg_control");

    /// `START WAL LOCATION: 0/2000028 (file 000000010000000000000002)`
    private static final Pattern FIRST_CHANGES = Pattern.compile("START WAL LOCATION: \\S+ \\(file ([0-9A-F]{24})\\)");

    private final KeptDatabase database;
    private final Path cluster;

    private BaseBackup(KeptDatabase database) {
        this.database = database;
        this.cluster = database.cluster();
    }

    /// Returns when the copy is whole; it is on the disk after [PrivateFiles#syncTree].
    ///
    /// @param into is not there yet
    public static void take(KeptDatabase database, Path into) throws SQLException, IOException {
        new BaseBackup(database).take(into);
    }

    private void take(Path into) throws SQLException, IOException {
        PrivateFiles.directory(into);
        try (var session = database.connect()) {
            ask(session, "select pg_create_physical_replication_slot('concordat_backup', true, true)");
            ask(session, "select pg_backup_start('concordat', true)");
            copy(into);
            PrivateFiles.copy(cluster.resolve(CONTROL), into.resolve(CONTROL));
            try (var statement = session.createStatement(); var stop = statement.executeQuery(
                    "select labelfile, spcmapfile, pg_walfile_name(lsn) from pg_backup_stop(false)")) {
                stop.next();
                if (!stop.getString(2).isBlank()) {
                    throw new IOException("the cluster has tablespaces outside its directory, which are not copied");
                }
                PrivateFiles.write(into.resolve("backup_label"), stop.getString(1));
                copyChanges(into, first(stop.getString(1)), stop.getString(3));
            }
        }
    }

    private void copy(Path into) throws IOException {
        Files.walkFileTree(cluster, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) throws IOException {
                var name = cluster.relativize(directory).toString();
                PrivateFiles.directory(into.resolve(name));
                return EMPTIED.contains(name) || directory.getFileName().toString().startsWith("pgsql_tmp")
                        ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                var path = cluster.relativize(file);
                if (attributes.isSymbolicLink()) {
                    throw new IOException("the cluster holds a link, which is not copied: " + path);
                }
                var name = file.getFileName().toString();
                if (!LEFT_OUT.contains(name) && !name.startsWith("pg_internal.init") && !path.equals(CONTROL)) {
                    try {
                        PrivateFiles.copy(file, into.resolve(path));
                    } catch (NoSuchFileException goneMeanwhile) {
                        Files.deleteIfExists(into.resolve(path));
                    }
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failed) throws IOException {
                if (failed instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failed;
            }
        });
    }

    private static String first(String label) throws IOException {
        var found = FIRST_CHANGES.matcher(label);
        if (!found.find()) {
            throw new IOException("PostgreSQL's backup label does not say where its changes begin");
        }
        return found.group(1);
    }

    /// The changes made while the copy was made: without them it is no database.
    private void copyChanges(Path into, String first, String last) throws IOException {
        try (var all = Files.list(cluster.resolve("pg_wal"))) {
            for (var file : all.sorted().toList()) {
                var name = file.getFileName().toString();
                if (name.matches("[0-9A-F]{24}") && name.compareTo(first) >= 0 && name.compareTo(last) <= 0) {
                    PrivateFiles.copy(file, into.resolve("pg_wal").resolve(name));
                }
            }
        }
        if (!Files.exists(into.resolve("pg_wal").resolve(first)) || !Files.exists(into.resolve("pg_wal").resolve(last))) {
            throw new IOException("the changes made during the backup are not all there");
        }
    }

    private static void ask(Connection session, String sql) throws SQLException {
        try (var statement = session.createStatement()) {
            statement.execute(sql);
        }
    }
}
