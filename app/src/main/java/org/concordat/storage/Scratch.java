package org.concordat.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Directories that this process alone reads, each gone once it was worked in. They are named after the process, and what one that was
/// killed left behind is gone when the next begins.
///
/// @param name of what is done there, in letters
public record Scratch(Path in, String name) {

    private static final Pattern PROCESS = Pattern.compile(".*-p([0-9]+)-.*");

    /// What is done in a directory.
    ///
    /// @param <R> what comes of it
    /// @param <E> beside what a file may throw
    public interface Work<R, E extends Exception> {
        R in(Path directory) throws IOException, E;
    }

    /// Where the machine keeps what is not kept.
    public static Scratch of(String name) {
        return new Scratch(Path.of(System.getProperty("java.io.tmpdir")), name);
    }

    public <R, E extends Exception> R work(Work<R, E> work) throws IOException, E {
        var directory = Files.createTempDirectory(in, prefix() + ProcessHandle.current().pid() + "-");
        try {
            return work.in(directory);
        } finally {
            PrivateFiles.deleteTree(directory);
        }
    }

    /// Takes away what processes left behind that are no more. That of another user stays.
    public void clear() {
        try (Stream<Path> all = Files.list(in)) {
            for (Path each : all.filter(it -> it.getFileName().toString().startsWith(prefix()) && Files.isWritable(it)).toList()) {
                cleared(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void cleared(Path directory) throws IOException {
        try {
            if (!isInUse(directory)) {
                PrivateFiles.deleteTree(directory);
            }
        } catch (NoSuchFileException e) {
            // another process was faster
        } catch (UncheckedIOException e) {   // the same, halfway
            if (!(e.getCause() instanceof NoSuchFileException)) {
                throw e;
            }
        }
    }

    /// A process that began later has the number of one before it.
    private static boolean isInUse(Path directory) throws IOException {
        var process = PROCESS.matcher(directory.getFileName().toString());
        var made = Files.getLastModifiedTime(directory).toInstant();
        return process.matches() && ProcessHandle.of(Long.parseLong(process.group(1)))
                .filter(it -> it.info().startInstant().map(since -> !since.isAfter(made)).orElse(true)).isPresent();
    }

    private String prefix() {
        return "concordat-" + name + "-p";
    }
}
