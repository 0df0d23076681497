package org.concordat.tlog;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// What a log or a witness asks of the file system; no more than POSIX promises.
///
/// Nothing is durable before it was synced: a file's content by [#sync], the names in a directory by
/// [#syncDirectories]. Paths are relative, with slashes. Whoever holds a disk is its only writer.
public interface Disk extends TileSource, Closeable {

    /// The directory, made if needed, locked against other writers until closed.
    ///
    /// @throws IOException if somebody else writes there
    static Disk directory(Path directory) throws IOException {
        return DirectoryDisk.open(directory);
    }

    /// The names in a directory; none if there is no such directory.
    List<String> list(String directory) throws IOException;

    /// A new file with that content, or the content of one replaced. Its directory exists.
    void write(String path, byte[] content) throws IOException;

    void sync(Collection<String> paths) throws IOException;

    /// So many files at once, each as by [#write] and durable as by [#sync].
    default void writeDurably(Map<String, byte[]> files) throws IOException {
        for (var file : files.entrySet()) {
            write(file.getKey(), file.getValue());
        }
        sync(files.keySet());
    }

    /// In one step, in the place of what had that name.
    void move(String from, String to) throws IOException;

    /// Whose parent exists; it may exist itself.
    void makeDirectory(String directory) throws IOException;

    /// The empty path is the disk's own directory.
    void syncDirectories(Collection<String> directories) throws IOException;

    /// A file or an empty directory; nothing if it is not there.
    void delete(String path) throws IOException;
}
