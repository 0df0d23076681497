package org.concordat.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import static java.nio.charset.StandardCharsets.UTF_8;

/// The benchmark of the log library in a process of its own with a small heap, as the verifier has: what it takes is
/// not mixed with what a service has loaded, and that it ends shows that no more is needed.
final class Apart {

    /// What `./concordat verify` gives the verifier.
    private static final String HEAP = "-Xmx256m";

    private Apart() {
    }

    /// *Errors*: throws when the other process fails; what it said is on the error stream.
    static Figures tlog(long entries) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), HEAP));
        var path = System.getProperty("java.class.path");
        command.addAll(path.contains(File.pathSeparator) || !path.endsWith(".jar") ? List.of("-cp", path, Bench.class.getName())
                : List.of("-jar", path));
        command.addAll(List.of(Bench.TLOG_HERE, Bench.ENTRIES, Long.toString(entries)));
        var process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (var out = process.getInputStream()) {
            var said = new String(out.readAllBytes(), UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException("the benchmark of the log library failed");
            }
            return Figures.read(said);
        } finally {
            process.destroy();
        }
    }
}
