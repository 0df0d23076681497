package org.concordat.tlog.verify;

import org.concordat.tlog.Malformed;
import org.concordat.tlog.Note;
import org.concordat.tlog.Policy;
import org.concordat.tlog.TilePath;
import org.concordat.tlog.TileTree;
import org.concordat.tlog.TreeHead;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;

/// Checks a log with a policy and with what was seen of it before.
///
/// **Shape:** reads each tile and bundle once, from the root down; memory does not grow with the log.
/// **Errors:** an I/O error is [Verdict.Unreadable], never a finding. If the process dies here, the next run goes on
/// near where this one was.
public final class Verification {

    private static final int SEEN_PARTIALS_MAX = 16;
    private static final int READINGS_MAX = 1000;
    private static final int LISTINGS_MAX = 10;

    private final LogFiles files;
    private final Policy policy;
    private final Seen seen;
    private final Progress progress;
    private final Duration between;
    private final Duration patience;
    private long readFrom = Long.MAX_VALUE;

    /// @param state the file in which the checkpoints it has seen are kept
    /// @throws Malformed if that file is something else
    public Verification(LogFiles files, Policy policy, Path state, Progress progress) throws IOException, Malformed {
        this(files, policy, state, progress, Duration.ofSeconds(3));
    }

    /// @param patience how long files past the checkpoint may wait for the next one; zero for a log that nobody writes
    public Verification(LogFiles files, Policy policy, Path state, Progress progress, Duration patience)
            throws IOException, Malformed {
        this(files, policy, Seen.at(state), progress, Duration.ofSeconds(5), patience);
    }

    /// @param between how often it is kept how far this run is
    /// @param patience how long files past the checkpoint may wait for the next one
    Verification(LogFiles files, Policy policy, Seen seen, Progress progress, Duration between, Duration patience) {
        this.files = files;
        this.policy = policy;
        this.seen = seen;
        this.progress = progress;
        this.between = between;
        this.patience = patience;
    }

    /// @param fromStart also where an earlier run was interrupted, begin at the first entry
    public Verdict run(boolean fromStart) {
        try {
            for (int reading = 1; ; reading++) {
                var verdict = once(fromStart && reading == 1);
                if (verdict.isPresent()) {
                    return verdict.get();
                }
                if (reading == READINGS_MAX) {
                    return new Verdict.Unreadable("the log grows faster than it can be read");
                }
            }
        } catch (IOException | UncheckedIOException unreadable) {
            return new Verdict.Unreadable(unreadable.getMessage() == null ? unreadable.toString()
                    : unreadable.getMessage());
        }
    }

    /// Empty if the log has grown meanwhile, so that what lies past its checkpoint cannot be judged by it.
    private Optional<Verdict> once(boolean fromStart) throws IOException {
        var findings = new Findings();
        var bytes = files.source().read("checkpoint");
        if (bytes.isEmpty()) {
            return noCheckpoint("the file is missing", findings);
        }
        Note note;
        try {
            note = Note.parse(bytes.get());
        } catch (Malformed wrong) {
            return noCheckpoint(wrong.getMessage(), findings);
        }
        if (new HashSet<>(note.signatures()).size() < note.signatures().size()) {
            findings.add("checkpoint", "a signature line stands twice");
        }
        switch (policy.judge(note)) {
            case Policy.Trust.Untrusted(var because) -> {
                var signed = policy.signedByTheLog(note);
                if (signed.isPresent()) {
                    return tree(note, signed.get(), findings, fromStart, bytes.get(), Optional.of(because));
                }
                findings.add("checkpoint", because);
                return notWhole(findings);
            }
            case Policy.Trust.Trusted trusted -> {
                return tree(note, trusted, findings, fromStart, bytes.get(), Optional.empty());
            }
        }
    }

    /// At an address where nobody has seen a log, that says nothing about one; where a log was seen, it may be another address.
    private Optional<Verdict> noCheckpoint(String because, Findings findings) throws IOException {
        boolean anAddress = isAnAddress();
        if (seen.isEmpty() && anAddress) {
            return Optional.of(new Verdict.Unreadable("there is no log at this address: of its checkpoint, " + because));
        }
        findings.add("checkpoint", because + (anAddress ? "; is this the log's own address, with its whole path?" : ""));
        return notWhole(findings);
    }

    private boolean isAnAddress() throws IOException {
        var paths = files.listing().paths();
        paths.ifPresent(Stream::close);
        return paths.isEmpty();
    }

    private Optional<Verdict> tree(Note note, Policy.Trust.Trusted trusted, Findings findings, boolean fromStart,
                                   byte[] bytes, Optional<String> notCosigned) throws IOException {
        var head = trusted.checkpoint().head();
        var heads = seen.heads(trusted.checkpoint().origin());
        long from = fromStart ? 0 : readBefore(trusted, head);
        readFrom = Math.min(readFrom, from);
        new TreeCheck(files, head, findings).run(from, remembering(note, findings));
        var tree = new TileTree(files.source(), head.size());
        heads.forEach(older -> follows(older, head, tree, findings));
        heads.subList(Math.max(0, heads.size() - SEEN_PARTIALS_MAX), heads.size()).stream()
                .filter(older -> older.size() <= head.size()).forEach(older -> keeps(older, head, findings));
        boolean pure = findings.isEmpty();
        if (!nothingLiesPast(head, findings) && pure && grows(bytes)) {
            seen.reading(head.size(), note);
            return Optional.empty();
        }
        if (!findings.isEmpty()) {
            notCosigned.ifPresent(because -> findings.add("checkpoint", because));
            return notWhole(findings);
        }
        if (notCosigned.isPresent()) {
            seen.stopped();
            return Optional.of(new Verdict.NotCosigned(trusted, notCosigned.get()));
        }
        seen.whole(note);
        return Optional.of(new Verdict.Whole(note, trusted, readFrom, heads.size()));
    }

    /// A directory of which something is tidied away while it is listed is listed again.
    private boolean nothingLiesPast(TreeHead head, Findings findings) throws IOException {
        for (int listing = 1; ; listing++) {
            var paths = files.listing().paths();
            if (paths.isEmpty()) {
                return true;
            }
            try (var names = paths.get()) {
                return new StrangerCheck(files, head, findings).run(names);
            } catch (UncheckedIOException gone) {
                if (listing == LISTINGS_MAX || !(gone.getCause() instanceof NoSuchFileException)) {
                    throw gone;
                }
            }
        }
    }

    /// Whether the checkpoint changes, at once or while one may expect it of a log that is being written.
    private boolean grows(byte[] bytes) throws IOException {
        try {
            long until = System.nanoTime() + patience.toNanos();
            do {
                if (!files.source().read("checkpoint").map(now -> Arrays.equals(now, bytes)).orElse(true)) {
                    return true;
                }
                Thread.sleep(patience.dividedBy(30));
            } while (System.nanoTime() < until);
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stopped);
        }
    }

    private Optional<Verdict> notWhole(Findings findings) throws IOException {
        seen.stopped();
        return Optional.of(new Verdict.NotWhole(findings.inOrder(), findings.count()));
    }

    /// Entries that a run read which was interrupted, if this tree begins with the one they were read for.
    private long readBefore(Policy.Trust.Trusted trusted, TreeHead head) throws IOException {
        var interrupted = seen.interrupted(trusted.checkpoint().origin());
        if (interrupted.isEmpty()) {
            return 0;
        }
        var before = Seen.checkpoint(interrupted.get().note()).head();
        try {
            boolean sameTree = before.size() <= head.size()
                    && new TileTree(files.source(), head.size()).consistency(before.size()).proves(before, head);
            return sameTree ? Math.min(interrupted.get().checked(), before.size()) / TilePath.FULL * TilePath.FULL : 0;
        } catch (Malformed | NoSuchElementException found) {
            return 0;   // found again on the way
        }
    }

    /// What was found stays ahead of where the next run goes on: from then on nothing is kept.
    private Progress remembering(Note note, Findings findings) {
        return new Progress() {
            private long last = System.nanoTime();

            @Override
            public void reached(long checked, long of) {
                progress.reached(checked, of);
                if (findings.isEmpty() && System.nanoTime() - last > between.toNanos()) {
                    last = System.nanoTime();
                    try {
                        seen.reading(checked, note);
                    } catch (IOException unwritable) {
                        throw new UncheckedIOException(unwritable);
                    }
                }
            }
        };
    }

    private static void follows(TreeHead older, TreeHead head, TileTree tree, Findings findings) {
        if (head.size() < older.size()) {
            findings.add("checkpoint", "the log has gone back: it has " + head.size() + " entries, and had "
                    + older.size() + " in a checkpoint seen before");
            return;
        }
        try {
            if (!tree.consistency(older.size()).proves(older, head)) {
                findings.add("checkpoint", "the log has forked: its first " + older.size()
                        + " entries are not those of a checkpoint seen before");
            }
        } catch (Malformed | NoSuchElementException found) {
            findings.add("checkpoint", "it cannot be compared with the one of " + older.size()
                    + " entries seen before: " + found.getMessage());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Partial files of a checkpoint that was shown stay until the full ones are there (C2SP tlog-tiles), which they may be
    /// by now: the log may have grown past the checkpoint that is looked at.
    private void keeps(TreeHead older, TreeHead head, Findings findings) {
        try {
            for (int level = TilePath.ENTRIES; level * 8 < Long.SIZE; level++) {
                int shift = Math.max(level, 0) * 8;
                long count = older.size() >> shift;
                boolean partialStill = count % TilePath.FULL > 0
                        && (head.size() >> shift) / TilePath.FULL == count / TilePath.FULL;
                if (partialStill) {
                    var path = TilePath.holding(level, count - 1, older.size());
                    if (files.source().read(path.toString()).isEmpty() && files.source().read(path.full().toString()).isEmpty()) {
                        findings.add(path, "the file is missing, and a checkpoint seen before needs it");
                    }
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
