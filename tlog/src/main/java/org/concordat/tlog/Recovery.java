package org.concordat.tlog;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

/// Finds out where a log stands, and removes what an interrupted batch left past its checkpoint.
///
/// It never goes back: the larger of the two checkpoints counts, and if its tiles are not there, or its tree does not
/// begin with the other one, the log is not opened. Somebody has been shown that checkpoint, so a person has to decide.
record Recovery(Edge edge, Note signed, Optional<Note> published) {

    static Recovery of(Disk disk, TileWriter writer, LogSettings settings) throws IOException, Malformed {
        writer.prepare();
        var state = writer.read(TileWriter.SIGNED);
        var shown = writer.read(TileWriter.PUBLISHED);
        var signed = checkpoint(state, TileWriter.SIGNED, settings);
        var published = state.isPresent() && shown.isPresent() && Arrays.equals(state.get(), shown.get()) ? signed
                : checkpoint(shown, TileWriter.PUBLISHED, settings);
        if (signed.isEmpty() && published.isEmpty()) {
            if (!disk.list("tile").isEmpty()) {
                throw new Malformed("there are tiles and no checkpoint: this is not an empty log, and not a whole one");
            }
            return new Recovery(Edge.EMPTY, begin(writer, settings), Optional.empty());
        }
        var newest = published.isPresent() && size(published.get()) > signed.map(Recovery::size).orElse(-1L)
                ? published.get() : signed.orElseThrow();
        var head = head(newest);
        var edge = Edge.read(disk, head);
        oneHistory(disk, head, signed);
        oneHistory(disk, head, published);
        sweep(disk, head.size());
        writer.put(Map.of(), newest, false);   // if the last attempt to make it durable failed, this one has to succeed
        return new Recovery(edge, newest, published);
    }

    private static Note begin(TileWriter writer, LogSettings settings) throws IOException, Malformed {
        var note = sign(TreeHead.EMPTY, settings);
        writer.put(Map.of(), note, false);
        return note;
    }

    static Note sign(TreeHead head, LogSettings settings) throws Malformed {
        var text = new Checkpoint(settings.origin(), head).text();
        var note = new Note(text, List.of());
        for (var signer : settings.signers()) {
            note = note.with(List.of(signer.sign(text, settings.clock().instant())));
        }
        return note;
    }

    private static Optional<Note> checkpoint(Optional<byte[]> content, String path, LogSettings settings)
            throws Malformed {
        if (content.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(own(Note.parse(content.get()), settings));
        } catch (Malformed wrong) {
            throw new Malformed(path + ": " + wrong.getMessage());
        }
    }

    /// @throws Malformed if it is not a checkpoint that this log signed
    static Note own(Note note, LogSettings settings) throws Malformed {
        if (!Checkpoint.parse(note.text()).origin().equals(settings.origin())) {
            throw new Malformed("the checkpoint is of another log");
        }
        if (note.signers(settings.verifiers()).isEmpty()) {
            throw new Malformed("the checkpoint is not signed by this log's key");
        }
        return note;
    }

    static TreeHead head(Note note) throws Malformed {
        return Checkpoint.parse(note.text()).head();
    }

    private static long size(Note note) {
        try {
            return head(note).size();
        } catch (Malformed parsedBefore) {
            throw new IllegalStateException(parsedBefore);
        }
    }

    private static void oneHistory(Disk disk, TreeHead newest, Optional<Note> older) throws IOException, Malformed {
        if (older.isEmpty()) {
            return;
        }
        var head = head(older.get());
        try {
            if (!new TileTree(disk, newest.size()).root(head.size()).equals(head.root())) {
                throw new Malformed("the log has forked: its checkpoints of " + head.size() + " and " + newest.size()
                        + " entries are not of one tree");
            }
        } catch (NoSuchElementException missing) {
            throw new Malformed("the checkpoint of " + head.size() + " entries cannot be compared: "
                    + missing.getMessage());
        }
    }

    private static void sweep(Disk disk, long size) throws IOException {
        for (var name : disk.list(TileWriter.NEW)) {
            disk.delete(TileWriter.NEW + "/" + name);
        }
        var sweeping = new Sweeping(disk, new HashMap<>(), new LinkedHashSet<>());
        for (int level = TilePath.ENTRIES; level * 8 < Long.SIZE; level++) {
            int shift = Math.max(level, 0) * 8;
            sweeping.past(level, size >> shift, (LogSettings.BATCH_MAX >> shift) / TilePath.FULL + 1);
        }
        disk.syncDirectories(sweeping.changed());
    }

    /// @param names of the directories looked at, read once each
    /// @param changed to be synced: what was deleted must not come back under a tree that has grown past it
    private record Sweeping(Disk disk, Map<String, Set<String>> names, Set<String> changed) {

        /// Deletes what a batch can have left of a level past that many hashes or entries.
        void past(int level, long count, int tiles) throws IOException {
            for (long n = count / TilePath.FULL; n <= count / TilePath.FULL + tiles; n++) {
                var full = new TilePath(level, n, TilePath.FULL);
                int width = n == count / TilePath.FULL ? (int) (count % TilePath.FULL) : 0;
                if (exists(full.partials()) && TileWriter.delete(disk, full.partials(), width)) {
                    changed.add(width > 0 ? full.partials() : TileWriter.parent(full.partials()));
                }
                if (exists(full.toString())) {
                    disk.delete(full.toString());
                    changed.add(TileWriter.parent(full.toString()));
                }
            }
        }

        private boolean exists(String path) throws IOException {
            var parent = TileWriter.parent(path);
            if (!names.containsKey(parent)) {
                names.put(parent, Set.copyOf(disk.list(parent)));
            }
            return names.get(parent).contains(path.substring(parent.length() + 1));
        }
    }
}
