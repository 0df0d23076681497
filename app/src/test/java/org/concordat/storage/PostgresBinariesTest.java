package org.concordat.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresBinariesTest {

    @TempDir
    private Path directory;

    @Test
    void whoComesSecondUsesWhatTheFirstHasLeft() throws IOException {
        Path first = programs("first");
        Path second = programs("second");
        PostgresBinaries.moveUnlessOneIsThere(first, directory.resolve("unpacked"));
        PostgresBinaries.moveUnlessOneIsThere(second, directory.resolve("unpacked"));
        assertThat(directory.resolve("unpacked/program")).hasContent("first");
        assertThat(second).doesNotExist();
    }

    @Test
    void saysWhenItCannotBeMoved() {
        assertThatThrownBy(() -> PostgresBinaries.moveUnlessOneIsThere(directory.resolve("nothing"),
                directory.resolve("unpacked"))).isInstanceOf(NoSuchFileException.class);
    }

    private Path programs(String name) throws IOException {
        Path programs = Files.createDirectory(directory.resolve(name));
        Files.writeString(programs.resolve("program"), name);
        return programs;
    }
}
