package org.concordat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file that a test writes and people read. It is compared with what the repository has; `-Dconcordat.golden=write`
/// accepts what is different and writes it.
public final class Golden {

    private static final Path DOCS = (Path.of("").toAbsolutePath().getFileName().toString().equals("app")
            ? Path.of("..") : Path.of("")).resolve("docs");

    private Golden() {
    }

    /// @param file under `docs`
    public static void compare(String file, String now) {
        try {
            var path = DOCS.resolve(file);
            if ("write".equals(System.getProperty("concordat.golden"))) {
                Files.writeString(path, now);
            }
            differs(file, Files.exists(path) ? Files.readString(path) : "", now);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param file under `docs`
    public static String read(String file) {
        try {
            return Files.readString(DOCS.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// *Errors*: says which line is the first that differs, and how to accept it.
    static void differs(String file, String before, String now) {
        var old = before.lines().toList();
        var lines = now.lines().toList();
        for (int i = 0; i < Math.max(old.size(), lines.size()); i++) {
            var was = i < old.size() ? old.get(i) : "(nothing)";
            var is = i < lines.size() ? lines.get(i) : "(nothing)";
            if (!was.equals(is)) {
                throw new AssertionError("""
                        docs/%s, line %d, is no longer true.
                        It says: %s
                        It is:   %s
                        If that is meant, write it again and read the difference before it is committed:
                        ./concordat test -pl app -Dtest='WhoMayDoWhatTest,EveryRouteAsksTest' -Dconcordat.golden=write
                        """.formatted(file, i + 1, was, is));
            }
        }
    }
}
