package org.concordat.tlog.verify;

import org.concordat.tlog.Checkpoint;
import org.concordat.tlog.Malformed;
import org.concordat.tlog.Note;
import org.concordat.tlog.TreeHead;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import static java.nio.charset.StandardCharsets.UTF_8;

/// The checkpoints a verifier has seen, whole and signed as they were: should the log contradict one, it is evidence.
///
/// **Shape:** a text file: its name, then a line `seen` with each note in base 64, the newest last; while a run is
/// under way also a line `reading` with the entries read so far and the checkpoint they were read for. At most 1,000
/// checkpoints for each log.
final class Seen {

    private static final String FIRST_LINE = "concordat-verify-state 1";
    private static final int KEPT_MAX = 1000;
    /// Of a file that holds as many as it may for a few logs, each with the signatures of many witnesses.
    private static final int BYTES_MAX = 256 << 20;

    /// How far a run got that has not ended.
    record Reading(long checked, Note note) {

        Reading {
            if (checked < 0) {
                throw new IllegalArgumentException("nobody reads less than nothing");
            }
        }
    }

    private final Path file;
    private final List<Note> notes = new ArrayList<>();
    private Optional<Reading> reading = Optional.empty();

    private Seen(Path file) {
        this.file = file;
    }

    static Seen at(Path file) throws IOException, Malformed {
        var seen = new Seen(file);
        if (Files.exists(file)) {
            if (!Files.isRegularFile(file) || Files.size(file) > BYTES_MAX) {
                throw new Malformed(file + " is not a file in which a verifier keeps what it has seen");
            }
            var lines = lines(file);
            if (lines.isEmpty() || !lines.getFirst().equals(FIRST_LINE)) {
                throw new Malformed(file + " is not a file in which a verifier keeps what it has seen");
            }
            for (var line : lines.subList(1, lines.size())) {
                seen.line(line.split(" "));
            }
        }
        return seen;
    }

    private static List<String> lines(Path file) throws IOException, Malformed {
        try {
            return Files.readAllLines(file, UTF_8);
        } catch (CharacterCodingException noText) {
            throw new Malformed(file + " is not a file in which a verifier keeps what it has seen: it is no text");
        }
    }

    private void line(String[] items) throws Malformed {
        try {
            switch (items[0]) {
                case "seen" -> notes.add(note(items[1]));
                case "reading" -> reading = Optional.of(new Reading(Long.parseLong(items[1]), note(items[2])));
                default -> throw new Malformed(file + " holds a line that begins with " + items[0]);
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException wrong) {
            throw new Malformed(file + " holds a line that cannot be read");
        }
    }

    private static Note note(String base64) throws Malformed {
        var note = Note.parse(Base64.getDecoder().decode(base64));
        Checkpoint.parse(note.text());
        return note;
    }

    static Checkpoint checkpoint(Note note) {
        try {
            return Checkpoint.parse(note.text());
        } catch (Malformed parsedBefore) {
            throw new IllegalStateException(parsedBefore);
        }
    }

    /// Whether no log has been seen.
    boolean isEmpty() {
        return notes.isEmpty();
    }

    /// The earlier heads of that log, oldest first.
    List<TreeHead> heads(String origin) {
        return notes.stream().map(Seen::checkpoint).filter(c -> c.origin().equals(origin)).map(Checkpoint::head)
                .distinct().toList();
    }

    /// Where an interrupted run on that log stopped.
    Optional<Reading> interrupted(String origin) {
        return reading.filter(r -> checkpoint(r.note()).origin().equals(origin));
    }

    void reading(long checked, Note note) throws IOException {
        reading = Optional.of(new Reading(checked, note));
        save();
    }

    void whole(Note note) throws IOException {
        reading = Optional.empty();
        var checkpoint = checkpoint(note);
        if (!heads(checkpoint.origin()).contains(checkpoint.head())) {
            notes.add(note);
            var ofLog = notes.stream().filter(n -> checkpoint(n).origin().equals(checkpoint.origin())).toList();
            notes.removeAll(ofLog.subList(0, Math.max(0, ofLog.size() - KEPT_MAX)));
        }
        save();
    }

    void stopped() throws IOException {
        if (reading.isPresent()) {
            reading = Optional.empty();
            save();
        }
    }

    private void save() throws IOException {
        var text = new StringBuilder(FIRST_LINE).append('\n');
        notes.forEach(note -> text.append("seen ").append(base64(note)).append('\n'));
        reading.ifPresent(r -> text.append("reading ").append(r.checked()).append(' ').append(base64(r.note()))
                .append('\n'));
        var beside = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(beside, text, UTF_8);
        try (var written = FileChannel.open(beside, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String base64(Note note) {
        return Base64.getEncoder().encodeToString(note.bytes());
    }
}
