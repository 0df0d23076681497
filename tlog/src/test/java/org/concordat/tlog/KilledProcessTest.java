package org.concordat.tlog;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.security.SecureRandom;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/// A real process, really killed while it writes.
class KilledProcessTest {

    private static final int TOLD = 40;

    @TempDir
    private Path directory;

    /// Appends until it is killed, and tells each index that was acknowledged.
    static void main(String[] args) throws Exception {
        try (var log = Log.open(Disk.directory(Path.of(args[0])), new LogSettings(SigningKey.parse(args[1])))) {
            while (true) {
                System.out.println(log.append(("entry " + log.head().size()).getBytes(UTF_8)));
            }
        }
    }

    @Test
    void whatItWasToldIsThereAfterwards() throws Exception {
        var key = SigningKey.generate("example.com/log", KeyType.ED25519, new SecureRandom());
        for (int kill = 0; kill < 2; kill++) {
            var process = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-cp",
                    System.getProperty("java.class.path"), KilledProcessTest.class.getName(), directory.toString(), key.secret())
                    .redirectError(ProcessBuilder.Redirect.INHERIT).start();
            long told = -1;
            try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
                for (int i = 0; i < TOLD; i++) {
                    told = Long.parseLong(lines.readLine());
                }
                process.toHandle().destroyForcibly();
                for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                    told = Math.max(told, Long.parseLong(line));   // the last line may be half a number
                }
            }
            process.waitFor();
            try (var log = Log.open(Disk.directory(directory), new LogSettings(key))) {
                assertThat(log.head().size()).isGreaterThan(told);
                for (long index : new long[]{0, told / 2, told}) {
                    assertThat(log.receipt(index).inclusion().proves(Hash.ofEntry(("entry " + index).getBytes(UTF_8)), log.head())).isTrue();
                }
            }
        }
    }
}
