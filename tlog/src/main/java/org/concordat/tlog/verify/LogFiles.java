package org.concordat.tlog.verify;

import org.concordat.tlog.TileSource;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/// The files of the log that is verified.
///
/// @param atOnce how many reads are worth doing at the same time
public record LogFiles(TileSource source, Listing listing, int atOnce) {

    private static final int READS_OVER_HTTP = 32;

    /// Which files there are below `tile`, to be closed. An address does not tell.
    public interface Listing {

        Optional<Stream<String>> paths() throws IOException;
    }

    public static LogFiles directory(Path directory) {
        return new LogFiles(TileSource.directory(directory), () -> Optional.of(list(directory)),
                Runtime.getRuntime().availableProcessors());
    }

    public static LogFiles at(URI prefix) {
        return new LogFiles(TileSource.at(prefix), Optional::empty, READS_OVER_HTTP);
    }

    private static Stream<String> list(Path directory) throws IOException {
        return !Files.isDirectory(directory.resolve("tile")) ? Stream.empty()
                : Files.walk(directory.resolve("tile")).filter(path -> !Files.isDirectory(path))
                .map(path -> directory.relativize(path).toString().replace('\\', '/'));
    }
}
