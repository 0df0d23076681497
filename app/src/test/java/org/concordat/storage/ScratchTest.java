package org.concordat.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is worked with in a directory of its own is gone after it, whatever came between.
class ScratchTest {

    @TempDir
    private Path folder;

    private Scratch scratch;

    @BeforeEach
    void of() {
        scratch = new Scratch(folder, "test");
    }

    @Test
    void nobodyElseOpensItAndItIsGone() throws IOException {
        var seen = new ArrayList<Path>();
        scratch.work(directory -> {
            Files.writeString(Files.createDirectory(directory.resolve("deep")).resolve("counts.csv"), "1");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory))).isEqualTo("rwx------");
            scratch.clear();
            assertThat(directory).as("while it is worked in").exists();
            return seen.add(directory);
        });
        assertThat(seen).singleElement().satisfies(it -> assertThat(it).doesNotExist());
        assertThatThrownBy(() -> scratch.work(_ -> {
            throw new IllegalStateException("broken");
        })).hasMessage("broken");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatAProcessLeftThatIsNoMoreIsTakenAway() throws Exception {
        var ended = new ProcessBuilder("true").start();
        ended.waitFor();
        var left = Files.createDirectory(folder.resolve("concordat-test-p" + ended.pid() + "-1"));
        Files.writeString(left.resolve("counts.csv"), "1");
        var before = Files.createDirectory(folder.resolve("concordat-test-p" + ProcessHandle.current().pid() + "-2"));
        Files.setLastModifiedTime(before, FileTime.from(Instant.now().minusSeconds(1_000_000_000)));
        var other = Files.createDirectory(folder.resolve("concordat-other-p" + ended.pid() + "-3"));
        scratch.clear();
        assertThat(left).doesNotExist();
        assertThat(before).as("of one that had the same number").doesNotExist();
        assertThat(other).exists();
    }
}
