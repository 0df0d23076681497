package org.concordat.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.concordat.tlog.Checkpoint;
import org.concordat.tlog.Hash;
import org.concordat.tlog.Malformed;
import org.concordat.tlog.Note;
import org.concordat.tlog.Policy;
import org.concordat.tlog.TileSource;
import org.concordat.tlog.TileTree;
import org.concordat.tlog.TreeHead;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The log as anybody sees it: its newest checkpoint, who cosigned it, and whether an entry stands where it should.
@Component
public class Checkpoints {

    /// What is shown of the newest checkpoint.
    ///
    /// @param origin the log's name
    /// @param root base 64
    /// @param shownAt when the file was last written, with another cosignature perhaps
    /// @param keys the log's public keys, as the policy has them
    /// @param witnesses each with when it cosigned this checkpoint, or none; in the policy's order
    /// @param note the checkpoint itself
    public record Newest(String origin, long size, String root, Instant shownAt, List<String> keys,
                         List<Witnessed> witnesses, String note) {

        public Newest {
            keys = List.copyOf(keys);
            witnesses = List.copyOf(witnesses);
        }
    }

    /// A witness of the policy.
    ///
    /// @param at when it cosigned, by its own clock; null when it has not
    /// @param against whether it said, when this node last asked, that it has seen what this log does not go on from
    public record Witnessed(String name, String key, @Nullable Instant at, boolean against) {
    }

    /// Where a leaf is.
    public enum Place {
        /// At its number, in the tree of the newest checkpoint.
        HELD,
        /// At a number that no checkpoint holds which has been shown.
        NOT_YET,
        /// The log holds something else at that number.
        ANOTHER
    }

    private final PublishedLog log;
    private final LogFiles files;
    private final Publication publication;

    Checkpoints(PublishedLog log, LogFiles files, Publication publication) {
        this.log = log;
        this.files = files;
        this.publication = publication;
    }

    /// Empty before the first.
    public Optional<Newest> newest() {
        try {
            var note = log.checkpoint();
            return note.isEmpty() ? Optional.empty() : Optional.of(newest(note.get()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Malformed e) {
            throw new IllegalStateException("the log's checkpoint or policy is none", e);
        }
    }

    /// Whether the newest checkpoint is one that the policy trusts: witnesses follow, as a rule within the second.
    public boolean isCosignedEnough() {
        try {
            var note = log.checkpoint();
            return note.isPresent() && Policy.parse(policy()).judge(note.get()) instanceof Policy.Trust.Trusted;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Malformed e) {
            throw new IllegalStateException("the log's checkpoint or policy is none", e);
        }
    }

    private Newest newest(Note note) throws IOException, Malformed {
        var checkpoint = Checkpoint.parse(note.text());
        var policy = Policy.parse(policy());
        var witnesses = new ArrayList<Witnessed>();
        for (var witness : policy.witnesses()) {
            witnesses.add(new Witnessed(witness.name(), witness.key().toString(), cosigned(note, witness),
                    publication.against().contains(witness.name())));
        }
        return new Newest(checkpoint.origin(), checkpoint.head().size(), checkpoint.head().root().base64(),
                Files.getLastModifiedTime(files.directory().resolve("checkpoint")).toInstant(),
                policy.logs().stream().map(log -> log.key().toString()).toList(), witnesses,
                new String(note.bytes(), UTF_8));
    }

    /// A signature in its name that is not its own counts for nothing here; whoever verifies is told.
    private static @Nullable Instant cosigned(Note note, Policy.Witness witness) {
        for (var line : note.signatures()) {
            if (witness.key().signed(note.text(), line)) {
                return witness.key().time(line);
            }
        }
        return null;
    }

    /// The policy file, which outsiders verify the log by.
    public byte[] policy() {
        try {
            return Files.readAllBytes(files.policyFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Where each leaf is that should stand at that number, as the files say that are shown; all by one checkpoint.
    public Map<Long, Place> places(Map<Long, Commitment> leaves) {
        try {
            var head = log.head();
            var tree = new TileTree(TileSource.directory(files.directory()), head.size());
            var places = new HashMap<Long, Place>();
            for (var leaf : leaves.entrySet()) {
                places.put(leaf.getKey(), place(leaf.getKey(), leaf.getValue(), tree, head));
            }
            return places;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Malformed e) {
            throw new IllegalStateException("the log's checkpoint is none", e);
        }
    }

    private static Place place(long number, Commitment commitment, TileTree tree, TreeHead head) throws IOException {
        if (number >= head.size()) {
            return Place.NOT_YET;
        }
        try {
            return tree.inclusion(number).proves(Hash.ofEntry(commitment.bytes()), head) ? Place.HELD : Place.ANOTHER;
        } catch (Malformed | NoSuchElementException noSuchTile) {
            return Place.ANOTHER;
        }
    }
}
