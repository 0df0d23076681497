package org.concordat.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Function;
import org.concordat.tlog.Disk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is refused before anything is read, written or removed.
class UpkeepRefusesTest {

    @TempDir
    private Path home;
    private Path data;
    private Path backup;

    @BeforeEach
    void lay() throws Exception {
        data = Files.createDirectory(home.resolve("data"));
        backup = Files.createDirectory(home.resolve("backup"));
    }

    @Test
    void whatLiesWhereItIsMadeIsNotRemoved() throws Exception {
        var kept = Files.writeString(Files.createDirectory(home.resolve("to.unfinished")).resolve("mine"), "kept");
        assertThat(backUp(1, "--data", data, "--to", home.resolve("to"))).contains(home.resolve("to.unfinished") + " is there");
        assertThat(kept).hasContent("kept");
        kept = Files.writeString(Files.createDirectory(home.resolve("new.restoring")).resolve("mine"), "kept");
        assertThat(restore(1, "--from", backup, "--data", home.resolve("new"))).contains(home.resolve("new.restoring") + " is there");
        assertThat(kept).hasContent("kept");
    }

    @Test
    void nothingIsPutIntoWhatItIsMadeOf() throws Exception {
        var link = Files.createSymbolicLink(home.resolve("link"), data);
        for (var to : new Path[] {data.resolve("backup"), data.resolve("a/b"), link.resolve("backup")}) {
            assertThat(backUp(1, "--data", data, "--to", to)).contains(to + " is in the data directory");
        }
        assertThat(backUp(3, "--data", data, "--to", home.resolve("data of today"))).contains("There is no database");
        assertThat(restore(1, "--from", backup, "--data", backup.resolve("data"))).contains("is in the backup");
        try (var left = Files.list(home)) {
            assertThat(left).containsExactlyInAnyOrder(data, backup, link);
        }
        assertThat(data).isEmptyDirectory();
        assertThat(backup).isEmptyDirectory();
    }

    @Test
    void aLogThatIsWrittenIsNotRestored() throws Exception {
        var log = home.resolve("log");
        try (var _ = Disk.directory(log)) {
            assertThat(restore(3, "--from", backup, "--data", home.resolve("new"), "--log", log)).contains("somebody else writes to " + log);
        }
        assertThat(restore(1, "--from", backup, "--data", home.resolve("new"), "--log", log)).as("nobody does")
                .contains("is not a backup of Concordat");
    }

    private static String backUp(int ends, Object... args) {
        return said(ends, out -> new BackupCommand(out, out).run(words(args)));
    }

    private static String restore(int ends, Object... args) {
        return said(ends, out -> new RestoreCommand(out, out).run(words(args, "--without-erasures")));
    }

    private static String[] words(Object[] args, String... more) {
        var words = Arrays.copyOf(Arrays.stream(args).map(Object::toString).toArray(String[]::new), args.length + more.length);
        System.arraycopy(more, 0, words, args.length, more.length);
        return words;
    }

    private static String said(int ends, Function<PrintStream, Integer> command) {
        var bytes = new ByteArrayOutputStream();
        assertThat(command.apply(new PrintStream(bytes, true))).as(bytes.toString()).isEqualTo(ends);
        return bytes.toString();
    }
}
