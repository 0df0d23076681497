package org.concordat.tlog.verify;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.concordat.tlog.Malformed;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Whatever is in a state file: it is refused with a sentence that names it, or read.
class SeenFuzzTest {

    @TempDir
    private static Path home;

    @FuzzTest
    void state(byte[] bytes) throws IOException {
        var file = Files.write(home.resolve("seen"), bytes);
        try {
            Seen.at(file).heads("o");
        } catch (Malformed refused) {
            if (refused.getMessage().isBlank()) {
                throw new AssertionError("a refusal says nothing");
            }
        }
    }
}
