package org.concordat.tlog.witness;

import org.concordat.tlog.AddCheckpoint;
import org.concordat.tlog.Checkpoint;
import org.concordat.tlog.ConsistencyProof;
import org.concordat.tlog.Disk;
import org.concordat.tlog.Hash;
import org.concordat.tlog.Malformed;
import org.concordat.tlog.Note;
import org.concordat.tlog.SignatureLine;
import org.concordat.tlog.SigningKey;
import org.concordat.tlog.TreeHead;
import org.concordat.tlog.VerifierKey;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// Remembers the last checkpoint of each log it knows, and cosigns the next if it follows.
///
/// What it cosigned is durable before it answers; if it dies between, it has cosigned and nobody has it, and the log
/// asks again. Its times never go back, whatever its clock does.
/// **Source:** C2SP tlog-witness.
public final class Witness implements Closeable {

    private static final String NEW = ".new";

    private final Disk disk;
    private final List<SigningKey> keys;
    private final List<VerifierKey> logs;
    private final InstantSource clock;

    /// @param keys all of a type that cosigns
    /// @param logs whose names are the origins of the logs it knows
    public Witness(Disk disk, List<SigningKey> keys, List<VerifierKey> logs, InstantSource clock) {
        if (keys.isEmpty() || !keys.stream().allMatch(key -> key.verifier().type().isCosignature())) {
            throw new IllegalArgumentException("a witness has keys that cosign, and no others");
        }
        this.disk = disk;
        this.keys = List.copyOf(keys);
        this.logs = List.copyOf(logs);
        this.clock = clock;
    }

    /// @throws IOException if it could not be made durable; then it is not known whether it is
    public Answer add(byte[] body) throws IOException {
        try {
            var request = AddCheckpoint.parse(body);
            return add(request, Checkpoint.parse(request.checkpoint().text()));
        } catch (Malformed wrong) {
            return new Answer.Senseless(wrong.getMessage());
        }
    }

    /// One at a time: to compare with the last checkpoint and to put the next in its place is one step.
    private synchronized Answer add(AddCheckpoint request, Checkpoint checkpoint) throws IOException, Malformed {
        var known = logs.stream().filter(log -> log.name().equals(checkpoint.origin())).toList();
        if (known.isEmpty()) {
            return new Answer.Unknown();
        }
        List<SignatureLine> signed;
        try {
            signed = signedBy(request.checkpoint(), known);
        } catch (Malformed forged) {
            return new Answer.Forbidden(forged.getMessage());
        }
        if (signed.isEmpty()) {
            return new Answer.Forbidden("no key known for " + checkpoint.origin() + " signed the checkpoint");
        }
        if (request.oldSize() > checkpoint.head().size()) {
            return new Answer.Senseless("the old size is larger than the checkpoint's");
        }
        var last = latest(originHash(checkpoint.origin()));
        var lastHead = last.isPresent() ? head(last.get()) : TreeHead.EMPTY;
        if (request.oldSize() != lastHead.size()) {
            return new Answer.Conflict(lastHead.size());
        }
        if (checkpoint.head().size() == 0 && !checkpoint.head().root().equals(Hash.OF_NOTHING)) {
            return new Answer.Inconsistent("the empty tree has another root");
        }
        if (!new ConsistencyProof(request.oldSize(), checkpoint.head().size(), request.proof())
                .proves(lastHead, checkpoint.head())) {
            return new Answer.Inconsistent("the proof does not lead from the last checkpoint cosigned to this one");
        }
        return new Answer.Cosigned(cosign(request.checkpoint().text(), signed, last));
    }

    private static List<SignatureLine> signedBy(Note note, List<VerifierKey> known) throws Malformed {
        note.signers(known);
        return note.signatures().stream().filter(line -> known.stream().anyMatch(key -> key.signed(note.text(), line)))
                .toList();
    }

    private List<SignatureLine> cosign(String text, List<SignatureLine> signed, Optional<Note> last)
            throws IOException, Malformed {
        var now = clock.instant();
        for (var key : keys) {
            now = later(now, last, key.verifier());
        }
        var lines = new ArrayList<SignatureLine>();
        for (var key : keys) {
            lines.add(key.sign(text, now));
        }
        keep(originHash(Checkpoint.parse(text).origin()), new Note(text, signed).with(lines));
        return lines;
    }

    private static Instant later(Instant now, Optional<Note> last, VerifierKey key) {
        return last.stream().flatMap(note -> note.signatures().stream()
                        .filter(line -> key.signed(note.text(), line))).map(key::time)
                .filter(before -> before.isAfter(now)).findFirst().orElse(now);
    }

    private void keep(String name, Note note) throws IOException {
        disk.write(name + NEW, note.bytes());
        disk.sync(List.of(name + NEW));
        disk.move(name + NEW, name);
        disk.syncDirectories(List.of(""));
    }

    /// The last checkpoint it cosigned of the log with that origin hash, with the cosignatures.
    public Optional<Note> latest(String originHash) throws IOException {
        if (!originHash.matches("[0-9a-f]{64}")) {
            return Optional.empty();
        }
        var kept = disk.read(originHash);
        try {
            return kept.isEmpty() ? Optional.empty() : Optional.of(Note.parse(kept.get()));
        } catch (Malformed damaged) {
            throw new IOException("the last checkpoint kept is damaged: " + damaged.getMessage());
        }
    }

    private static TreeHead head(Note note) throws IOException {
        try {
            return Checkpoint.parse(note.text()).head();
        } catch (Malformed damaged) {
            throw new IOException("the last checkpoint kept is damaged: " + damaged.getMessage());
        }
    }

    /// Lowercase hex of the origin's SHA-256, as in the monitoring address.
    public static String originHash(String origin) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest(origin.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    @Override
    public void close() throws IOException {
        disk.close();
    }
}
