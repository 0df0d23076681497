package org.concordat.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.concordat.draw.Population;
import org.concordat.draw.Ticket;

import static java.nio.charset.StandardCharsets.UTF_8;

/// Ten thousand drawn from a million: by the library in this process, beside the hashes alone that no draw can do without; and by
/// `./concordat sample` with everything that starts for it, beside the same command over one id.
final class DrawBench {

    private static final int IDS = 1_000_000;
    private static final int DRAWN = 10_000;
    private static final int ROUNDS = 21;
    private static final String SEED = "31415926535897932384";
    private static final String HASHED = "each id hashed, on one thread";
    private static final String LIBRARY = "read and drawn in this process";
    private static final String STARTED = "./concordat sample, 1 of 1";
    private static final String COMMAND = "./concordat sample, 10,000 of 1,000,000";

    private final byte[] ids = IntStream.range(0, IDS).mapToObj("C-%07d\n"::formatted).collect(Collectors.joining()).getBytes(UTF_8);

    String run() throws Exception {
        var many = Files.write(Files.createTempFile("draw", ".ids"), ids);
        var one = Files.writeString(Files.createTempFile("draw", ".id"), "C-0000001\n");
        try {
            var expected = drawn();
            same(expected, command(many, DRAWN));   // builds it, too
            Bench.tell("measuring");
            var took = new Contestants().add(HASHED, this::hashed).add(LIBRARY, this::drawn).add(STARTED, () -> command(one, 1))
                    .add(COMMAND, () -> same(expected, command(many, DRAWN))).run(ROUNDS);
            return new Figures("draw", "draw: 10,000 drawn from 1,000,000")
                    .with("hashes_ms_p50", took.get(HASHED).p50(), HASHED + ", ms")
                    .with("library_ms_p50", took.get(LIBRARY).p50(), LIBRARY + ", ms")
                    .with("library_over_hashes", took.get(LIBRARY).p50() / took.get(HASHED).p50(), "the one over the other")
                    .with("started_ms_p50", took.get(STARTED).p50(), STARTED + ", ms")
                    .with("command_ms_p50", took.get(COMMAND).p50(), COMMAND + ", ms")
                    .with("command_ms_p95", took.get(COMMAND).p95(), "the same, p95 (aim: less than 1,000)").text();
        } finally {
            Files.delete(many);
            Files.delete(one);
        }
    }

    private void hashed() throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        int from = 0;
        for (int at = 0; at < ids.length; at++) {
            if (ids[at] == '\n') {
                digest.update(ids, from, at - from);
                digest.digest();
                from = at + 1;
            }
        }
    }

    private List<String> drawn() throws Exception {
        return Population.read(ids).draw(SEED, DRAWN).stream().map(Ticket::id).toList();
    }

    /// What it printed. It looks for a JDK by itself, as when somebody types it.
    private static List<String> command(Path from, int size) throws IOException, InterruptedException {
        var builder = new ProcessBuilder("./concordat", "sample", "--seed", SEED, "--size", String.valueOf(size))
                .redirectInput(from.toFile()).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().remove("JAVA_HOME");
        var process = builder.start();
        try (var out = process.getInputStream()) {
            var said = new String(out.readAllBytes(), UTF_8).lines().toList();
            if (process.waitFor() != 0) {
                throw new IllegalStateException("./concordat sample failed");
            }
            return said;
        } finally {
            process.destroy();
        }
    }

    private static void same(List<String> expected, List<String> drawn) {
        if (!drawn.equals(expected)) {
            throw new IllegalStateException("the command drew others than the library");
        }
    }
}
