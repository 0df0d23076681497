package org.concordat.tlog;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/// Where the files of a log are read: a directory, an address, or a test's memory.
public interface TileSource {

    /// No file of a log is larger: the largest bundle is 256 times (2 + 65,535) bytes.
    int BYTES_MAX = 17 << 20;

    /// The content of the file at that path below the log's prefix; empty if there is none.
    ///
    /// @throws IOException if it could not be learnt whether there is one
    Optional<byte[]> read(String path) throws IOException;

    static TileSource directory(Path directory) {
        return new DirectoryTiles(directory);
    }

    /// Over HTTP or HTTPS; the address is the log's prefix.
    static TileSource at(URI prefix) {
        return new HttpTiles(prefix);
    }
}
