package org.concordat.tlog.verify;

import org.concordat.tlog.Checkpoint;
import org.concordat.tlog.KeyType;
import org.concordat.tlog.Malformed;
import org.concordat.tlog.MemoryLog;
import org.concordat.tlog.Note;
import org.concordat.tlog.Policy;
import org.concordat.tlog.SigningKey;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import static java.nio.charset.StandardCharsets.UTF_8;

/// A log in memory with two witnesses, both of whom the policy demands, and a verifier for it.
final class Ground {

    private static final Instant NOW = Instant.ofEpochSecond(1_800_000_000);

    final SigningKey log = key("example.com/log", KeyType.ED25519);
    final List<SigningKey> witnesses = List.of(key("w.example/1", KeyType.ED25519_COSIGNATURE),
            key("w.example/2", KeyType.ML_DSA_44_COSIGNATURE));
    final String policy = "log " + log.verifier() + "\nwitness one " + witnesses.get(0).verifier() + "\nwitness two "
            + witnesses.get(1).verifier() + "\ngroup both all one two\nquorum both\n";

    private static SigningKey key(String name, KeyType type) {
        try {
            return SigningKey.generate(name, type, new SecureRandom());
        } catch (Malformed wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    MemoryLog log(int... sizes) throws Malformed {
        var memory = new MemoryLog();
        int size = 0;
        for (int next : sizes) {
            memory.grow(MemoryLog.entries(size, next));
            size = next;
        }
        publish(memory);
        return memory;
    }

    Note publish(MemoryLog memory) throws Malformed {
        var text = new Checkpoint(log.verifier().name(), memory.head()).text();
        var note = new Note(text, List.of(log.sign(text, NOW)));
        for (var witness : witnesses) {
            note = note.with(List.of(witness.sign(text, NOW)));
        }
        memory.files.put("checkpoint", note.bytes());
        return note;
    }

    static LogFiles files(MemoryLog memory) {
        return new LogFiles(memory, () -> Optional.of(
                memory.files.keySet().stream().filter(path -> path.startsWith("tile"))), 2);
    }

    Verification verification(LogFiles files, Path state) throws IOException, Malformed {
        return new Verification(files, Policy.parse(policy.getBytes(UTF_8)), Seen.at(state), Progress.SILENT,
                Duration.ofHours(1), Duration.ZERO);
    }

    Verdict verify(MemoryLog memory, Path state) throws IOException, Malformed {
        return verification(files(memory), state).run(false);
    }
}
