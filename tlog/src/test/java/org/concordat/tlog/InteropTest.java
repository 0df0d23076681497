package org.concordat.tlog;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/// Of the same key and the same entries, Go's checksum-database packages and this library make the same bytes.
///
/// What Go made is in `made-by-go.txt`; `tlog/interop` writes it again.
class InteropTest {

    private static final int SIZE = 70_001;

    private static MemoryLog log;
    private static List<String[]> lines;

    @BeforeAll
    static void read() throws IOException {
        log = MemoryLog.of(SIZE);
        try (var made = InteropTest.class.getResourceAsStream("made-by-go.txt")) {
            lines = new String(made.readAllBytes(), UTF_8).lines().map(line -> line.split(" ")).toList();
        }
    }

    private static Stream<String[]> made(String what) {
        return lines.stream().filter(line -> line[0].equals(what));
    }

    private static SigningKey key() throws Malformed {
        return SigningKey.parse(made("key").findFirst().orElseThrow()[1]);
    }

    @Test
    void keysAreTheSame() throws Malformed {
        assertThat(key().verifier()).hasToString(made("verifier").findFirst().orElseThrow()[1]);
    }

    @Test
    void checkpointsAreTheSame() throws Exception {
        assertThat(made("checkpoint")).hasSize(8);
        for (var line : made("checkpoint").toList()) {
            var head = MemoryLog.of(Integer.parseInt(line[1])).head();
            var text = new Checkpoint(key().verifier().name(), head).text();
            var note = new Note(text, List.of(key().sign(text, Instant.EPOCH)));
            assertThat(new String(note.bytes(), UTF_8)).isEqualTo(new String(Base64.getDecoder().decode(line[2]), UTF_8));
        }
    }

    @Test
    void tilesAreTheSame() throws Exception {
        var ours = TilePath.of(SIZE, 0).stream().filter(path -> path.level() >= 0).map(TilePath::toString).collect(Collectors.toSet());
        var gos = new HashSet<String>();
        for (var line : made("tile").toList()) {
            gos.add(line[1]);
            assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(log.files.get(line[1]))))
                    .as(line[1]).isEqualTo(line[2]);
        }
        assertThat(gos).isEqualTo(ours).hasSize(274 + 2 + 1);
    }

    @Test
    void proofsAreTheSame() throws Exception {
        var tree = new TileTree(log, SIZE);
        assertThat(made("consistency")).hasSize(6);
        for (var line : made("consistency").toList()) {
            var proof = tree.consistency(Long.parseLong(line[1]));
            assertThat(proof.path()).as("from " + line[1]).extracting(Hash::base64).isEqualTo(rest(line));
        }
        assertThat(made("inclusion")).hasSize(6);
        for (var line : made("inclusion").toList()) {
            assertThat(tree.inclusion(Long.parseLong(line[1])).path()).as("of " + line[1]).extracting(Hash::base64).isEqualTo(rest(line));
        }
    }

    private static List<String> rest(String[] line) {
        return Arrays.asList(line).subList(2, line.length);
    }
}
