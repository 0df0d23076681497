package org.concordat.tlog.verify;

import org.concordat.tlog.MemoryLog;
import org.concordat.tlog.Note;
import org.concordat.tlog.Policy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/// The drill: random changes to a valid log, each found by an outsider with the policy file and an earlier checkpoint.
///
/// 1,000 of them; `-Dconcordat.tampering=10000` for more, `-Dconcordat.tampering.seed=N` to see one again.
class TamperingTest {

    private static final int CHANGES = Integer.getInteger("concordat.tampering", 1000);
    private static final long SEED = Long.getLong("concordat.tampering.seed", System.nanoTime());

    @TempDir
    private Path home;
    private final Ground ground = new Ground();
    private final Random chance = new Random(SEED);

    @Test
    void everyChangeIsFound() throws Exception {
        var logs = List.of(seenEarlier("small", 300, 1000), seenEarlier("large", 66_000, 66_300));
        for (int i = 0; i < CHANGES; i++) {
            var log = logs.get(i % 200 == 0 ? 1 : 0);
            var state = Files.copy(home.resolve(log == logs.get(0) ? "small" : "large"), home.resolve("state"));
            var tampered = new MemoryLog();
            log.files.forEach((path, content) -> tampered.files.put(path, content.clone()));
            var change = change(tampered);
            if (!same(log, tampered)) {
                assertThat(ground.verify(tampered, state)).as("%s (change %d of seed %d)", change, i, SEED)
                        .isInstanceOfAny(Verdict.NotWhole.class, Verdict.NotCosigned.class);
            }
            Files.delete(state);
        }
        for (var log : logs) {
            var state = home.resolve(log == logs.get(0) ? "small" : "large");
            assertThat(ground.verify(log, state)).isInstanceOf(Verdict.Whole.class);
        }
    }

    /// The drill's policy demands both witnesses. One that is content with either does not miss the other: that is what it
    /// says.
    @Test
    void aWitnessThatThePolicyDoesNotDemandMayBeStruckOut() throws Exception {
        var log = ground.log(300);
        var note = Note.parse(log.files.get("checkpoint"));
        log.files.put("checkpoint", new Note(note.text(), note.signatures().subList(0, 2)).bytes());
        assertThat(verify(Ground.files(log), "either any")).isInstanceOf(Verdict.Whole.class);
        assertThat(verify(Ground.files(log), "either all")).isInstanceOf(Verdict.NotCosigned.class);
        log.files.put("checkpoint", new Note(note.text(), note.signatures().subList(0, 1)).bytes());
        assertThat(verify(Ground.files(log), "either any")).isInstanceOf(Verdict.NotCosigned.class);
    }

    /// An address does not list its files, so nobody reads what the tree does not name.
    @Test
    void aFileThatWasAddedIsSeenInADirectoryAlone() throws Exception {
        var log = ground.log(300);
        log.files.put("tile/0/900", log.files.get("tile/0/000"));
        assertThat(verify(Ground.files(log), "either any")).isInstanceOf(Verdict.NotWhole.class);
        assertThat(verify(new LogFiles(log, Optional::empty, 2), "either any")).isInstanceOf(Verdict.Whole.class);
        log.files.remove("tile/0/000");
        assertThat(verify(new LogFiles(log, Optional::empty, 2), "either any")).isInstanceOf(Verdict.NotWhole.class);
    }

    private Verdict verify(LogFiles files, String group) throws Exception {
        var policy = ground.policy.replace("both all", group).replace("quorum both", "quorum either");
        return new Verification(files, Policy.parse(policy.getBytes(UTF_8)), Seen.at(home.resolve("afresh")), Progress.SILENT,
                Duration.ofHours(1), Duration.ZERO).run(true);
    }

    /// A log of which an earlier checkpoint was seen, with the partial files that one needs.
    private MemoryLog seenEarlier(String state, int earlier, int size) throws Exception {
        var log = ground.log(earlier);
        assertThat(ground.verify(log, home.resolve(state))).isInstanceOf(Verdict.Whole.class);
        log.grow(MemoryLog.entries(earlier, size));
        // What became full is not needed any more, and a log may delete it unnoticed.
        log.files.keySet().removeIf(path -> path.contains(".p/") && log.files.containsKey(path.replaceAll("\\.p/.*", "")));
        ground.publish(log);
        return log;
    }

    private static boolean same(MemoryLog one, MemoryLog other) {
        return one.files.keySet().equals(other.files.keySet())
                && one.files.entrySet().stream().allMatch(e -> Arrays.equals(e.getValue(), other.files.get(e.getKey())));
    }

    private String change(MemoryLog log) {
        var paths = new ArrayList<>(log.files.keySet());
        var path = chance.nextInt(4) == 0 ? "checkpoint" : paths.get(chance.nextInt(paths.size()));
        var content = log.files.get(path);
        int at = chance.nextInt(content.length);
        switch (chance.nextInt(9)) {
            case 0 -> content[at] ^= (byte) (1 << chance.nextInt(8));
            case 1 -> content[at] = (byte) chance.nextInt(256);
            case 2 -> log.files.remove(path);
            case 3 -> log.files.put(path, Arrays.copyOf(content, at));
            case 4 -> log.files.put(path, spliced(content, at, at, new byte[]{(byte) chance.nextInt(256)}));
            case 5 -> log.files.put(path, spliced(content, at, Math.min(content.length, at + 1 + chance.nextInt(40)), new byte[0]));
            case 6 -> reorder(log, path, content);
            case 7 -> log.files.put(path, log.files.get(paths.get(chance.nextInt(paths.size()))).clone());
            default -> log.files.put(inserted(paths.get(chance.nextInt(paths.size() - 1) + 1)), content.clone());
        }
        return path;
    }

    private static byte[] spliced(byte[] content, int from, int to, byte[] instead) {
        var spliced = Arrays.copyOf(content, from + instead.length + content.length - to);
        System.arraycopy(instead, 0, spliced, from, instead.length);
        System.arraycopy(content, to, spliced, from + instead.length, content.length - to);
        return spliced;
    }

    /// Pieces of a file in another order: lines of a checkpoint's text, hashes of a tile, stretches of a bundle. The
    /// order of signature lines says nothing, and is left alone.
    private void reorder(MemoryLog log, String path, byte[] content) {
        if (path.equals("checkpoint")) {
            var parts = new String(content, UTF_8).split("\n\n", 2);
            var lines = new ArrayList<>(List.of(parts[0].split("\n")));
            Collections.swap(lines, chance.nextInt(3), chance.nextInt(3));
            log.files.put(path, (String.join("\n", lines) + "\n\n" + parts[1]).getBytes(UTF_8));
        } else {
            int piece = Math.min(32, content.length / 2);
            int one = chance.nextInt(content.length / piece) * piece;
            int other = chance.nextInt(content.length / piece) * piece;
            var kept = Arrays.copyOfRange(content, one, one + piece);
            System.arraycopy(content, other, content, one, piece);
            System.arraycopy(kept, 0, content, other, piece);
        }
    }

    /// The name of a file that is not there yet.
    private String inserted(String path) {
        return switch (chance.nextInt(3)) {
            case 0 -> path.replaceAll("/([0-9]{3})(\\.p/.*)?$", "/9$1$2").replaceAll("/9([0-9]{3})", "/x009/$1");
            case 1 -> path.replaceAll("\\.p/.*$", "") + ".p/255";
            default -> path + "x";
        };
    }
}
