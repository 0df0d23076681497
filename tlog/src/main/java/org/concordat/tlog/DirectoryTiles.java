package org.concordat.tlog;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/// The files of a log below a directory.
record DirectoryTiles(Path directory) implements TileSource {

    @Override
    public Optional<byte[]> read(String path) throws IOException {
        try {
            return Optional.of(Files.readAllBytes(directory.resolve(path)));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (FileSystemException behindAFile) {
            if (!Files.exists(directory.resolve(path))) {
                return Optional.empty();
            }
            throw behindAFile;
        }
    }
}
