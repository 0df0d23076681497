package org.concordat.tlog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/// The files of a log below a directory. A directory or a device where a file should be is no file.
///
/// **Shape:** of what is larger than any file of a log can be, one byte more than that, which no parser takes.
record DirectoryTiles(Path directory) implements TileSource {

    @Override
    public Optional<byte[]> read(String path) throws IOException {
        var file = directory.resolve(path);
        try {
            if (!Files.readAttributes(file, BasicFileAttributes.class).isRegularFile()) {
                return Optional.empty();
            }
            try (var content = Files.newInputStream(file)) {
                return Optional.of(content.readNBytes(BYTES_MAX + 1));
            }
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException unreadable) {
            if (!Files.exists(file)) {
                return Optional.empty();   // behind a file
            }
            throw new IOException(path + ": " + unreadable.getMessage(), unreadable);
        }
    }
}
