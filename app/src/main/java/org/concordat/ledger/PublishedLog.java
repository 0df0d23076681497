package org.concordat.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.concordat.tlog.Checkpoint;
import org.concordat.tlog.Log;
import org.concordat.tlog.Malformed;
import org.concordat.tlog.Note;
import org.concordat.tlog.TileSource;
import org.concordat.tlog.TilePath;
import org.concordat.tlog.TileTree;
import org.concordat.tlog.TlogProof;
import org.concordat.tlog.TreeHead;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// The log as the world sees it, read from its directory: the same on every node, whichever writes it.
@Component
class PublishedLog {

    private static final String CHECKPOINT = "checkpoint";

    private final TileSource files;

    @Autowired
    PublishedLog(LogFiles where) {
        this(TileSource.directory(where.directory()));
    }

    PublishedLog(TileSource files) {
        this.files = files;
    }

    /// The newest checkpoint that is shown; empty before the first.
    Optional<Note> checkpoint() throws IOException, Malformed {
        var bytes = bytes();
        return bytes.isEmpty() ? Optional.empty() : Optional.of(Note.parse(bytes.get()));
    }

    /// The same, as the file's bytes.
    Optional<byte[]> bytes() throws IOException {
        return files.read(CHECKPOINT);
    }

    Optional<byte[]> tile(TilePath path) throws IOException {
        return files.read(path.toString());
    }

    TreeHead head() throws IOException, Malformed {
        var note = checkpoint();
        return note.isEmpty() ? TreeHead.EMPTY : Checkpoint.parse(note.get().text()).head();
    }

    /// How many entries the log has signed, shown or not: with so many it is opened.
    long signed() throws IOException, Malformed {
        var signed = Log.lastSigned(files);
        return Math.max(head().size(), signed.isEmpty() ? 0 : Checkpoint.parse(signed.get().text()).head().size());
    }

    /// Whether there is one: a log signs that it is empty before it holds anything.
    boolean isBegun() throws IOException, Malformed {
        return bytes().isPresent() || Log.lastSigned(files).isPresent();
    }

    TileSource files() {
        return files;
    }

    /// A receipt for the entry of that number, with what opens it; empty while no shown checkpoint holds it.
    Optional<TlogProof> receipt(long number, byte[] opening) throws IOException, Malformed {
        var note = checkpoint();
        if (note.isEmpty()) {
            return Optional.empty();
        }
        long size = Checkpoint.parse(note.get().text()).head().size();
        return number >= size ? Optional.empty() : Optional.of(new TlogProof(Optional.of(opening),
                new TileTree(files, size).inclusion(number), note.get()));
    }

    /// The same of an entry as it is kept; what opens it, while no shown checkpoint holds it.
    Receipt receipt(EntrySql.Kept kept) {
        var opening = kept.opening().bytes();
        var number = kept.number();
        if (number == null) {
            return new Receipt.NotYet(opening);
        }
        try {
            return receipt(number, opening)
                    .<Receipt>map(proof -> new Receipt.Given(proof.bytes())).orElseGet(() -> new Receipt.NotYet(opening));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Malformed e) {
            throw new IllegalStateException("the log's checkpoint is none", e);
        }
    }
}
