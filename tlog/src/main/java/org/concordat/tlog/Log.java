package org.concordat.tlog;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// A transparency log in a directory: takes entries, signs checkpoints, gives receipts.
///
/// Many threads append; what has come while one batch is written is the next, and all of a batch are told once its
/// checkpoint is durable. If the process dies, what was acknowledged is there and what was not may be. An I/O error
/// fails the batch it met; before the next one the log reads itself again.
///
/// **Source:** C2SP tlog-tiles, tlog-checkpoint; the order of writes is in docs/tlog.md; decision 0020.
public final class Log implements Closeable {

    private final Disk disk;
    private final LogSettings settings;
    private final TileWriter writer;
    private final Thread thread;

    private final ReentrantLock queue = new ReentrantLock();
    private final Condition someCame = queue.newCondition();
    private final Condition roomCame = queue.newCondition();
    private Batch next = new Batch();
    private boolean closed;

    private Edge edge;   // of the writing thread; none while the log has to read itself again
    private volatile TreeHead head;
    private volatile Note signed;

    private final Object publishing = new Object();
    private volatile Note published;
    private long shownBefore;   // the size of the checkpoint before the one that is shown
    private long tidied;
    private long recovered;

    private Log(Disk disk, LogSettings settings) throws IOException, Malformed {
        this.disk = disk;
        this.settings = settings;
        this.writer = new TileWriter(disk);
        recover();
        this.thread = Thread.ofPlatform().daemon().name("tlog-" + settings.origin()).start(this::write);
    }

    /// Opens the log on that disk, or begins one if there is none. The log closes the disk, also if it is not opened.
    ///
    /// @throws Malformed if there is something that this log cannot go on from without contradicting what it has signed
    public static Log open(Disk disk, LogSettings settings) throws IOException, Malformed {
        try {
            return new Log(disk, settings);
        } catch (IOException | Malformed | RuntimeException refused) {
            disk.close();
            throw refused;
        }
    }

    /// What the log signed last whose directory this is, shown or not: where it would be opened, if that is larger than what
    /// is shown. Empty where that is not kept, as in a copy of what is shown. Nothing of it is verified.
    public static Optional<Note> lastSigned(TileSource directory) throws IOException, Malformed {
        var content = directory.read(TileWriter.SIGNED);
        return content.isEmpty() ? Optional.empty() : Optional.of(Note.parse(content.get()));
    }

    /// Where an entry is going to be.
    public static final class Ticket {

        private final Batch batch;
        private final int place;

        private Ticket(Batch batch, int place) {
            this.batch = batch;
            this.place = place;
        }

        public boolean isDone() {
            return batch.isDone();
        }

        /// The entry's index, once it is durable.
        public long await() throws AppendFailed, InterruptedException {
            return batch.firstIndex() + place;
        }
    }

    /// Adds an entry and waits until it is durable; its index. At most 65,535 bytes.
    public long append(byte[] entry) throws IOException, InterruptedException {
        return submit(entry).await();
    }

    /// Adds entries one after the other, all or none; the index of the first. At most as many as a batch holds.
    public long appendAll(List<byte[]> entries) throws IOException, InterruptedException {
        return submitAll(entries).await();
    }

    /// Adds an entry without waiting for it. Waits only if a whole batch is waiting already.
    public Ticket submit(byte[] entry) throws IOException, InterruptedException {
        return submitAll(List.of(entry));
    }

    private Ticket submitAll(List<byte[]> entries) throws IOException, InterruptedException {
        if (entries.isEmpty() || entries.size() > settings.batchMax()
                || entries.stream().anyMatch(entry -> entry.length > EntryBundle.ENTRY_MAX)) {
            throw new IllegalArgumentException("1 to " + settings.batchMax() + " entries of at most 65535 bytes");
        }
        queue.lockInterruptibly();
        try {
            while (!closed && !next.hasRoom(entries.size(), settings.batchMax())) {
                roomCame.await();
            }
            if (closed) {
                throw new IOException("the log is closed");
            }
            int place = next.entries().count();
            entries.forEach(next.entries()::add);
            someCame.signal();
            return new Ticket(next, place);
        } finally {
            queue.unlock();
        }
    }

    private void write() {
        for (var batch = take(); batch.isPresent(); batch = take()) {
            try {
                batch.get().durable(commit(batch.get().entries()));
                tidy();
            } catch (Throwable why) {
                edge = null;
                batch.get().failed(why);
            }
        }
    }

    /// The next batch; none once the log is closed and all is written.
    private Optional<Batch> take() {
        queue.lock();
        try {
            while (next.entries().count() == 0 && !closed) {
                someCame.awaitUninterruptibly();
            }
            gather();
            var batch = next;
            next = new Batch();
            roomCame.signalAll();
            return batch.entries().count() == 0 ? Optional.empty() : Optional.of(batch);
        } finally {
            queue.unlock();
        }
    }

    private void gather() {
        long left = settings.gathering().toNanos();
        try {
            while (left > 0 && !closed && next.hasRoom(1, settings.batchMax())) {
                left = someCame.awaitNanos(left);
            }
        } catch (InterruptedException enough) {
            // what is there is written
        }
    }

    private long commit(Entries entries) throws IOException, Malformed {
        if (edge == null) {
            recover();
        }
        var grown = edge.with(entries);
        var head = grown.edge().head();
        var note = Recovery.sign(head, settings);
        writer.put(grown.files(), note, settings.publishing() == LogSettings.Publishing.AT_ONCE);
        long first = edge.size();
        stand(grown.edge(), head, note);
        if (settings.publishing() == LogSettings.Publishing.AT_ONCE) {
            show(note, head);
        }
        return first;
    }

    private void recover() throws IOException, Malformed {
        synchronized (publishing) {
            var found = Recovery.of(disk, writer, settings);
            published = found.published().orElse(null);
            var head = Recovery.head(found.signed());
            stand(found.edge(), head, found.signed());
            recovered = head.size();
            tidied = Math.max(tidied, published == null ? 0 : Recovery.head(published).size());
            if (settings.publishing() == LogSettings.Publishing.AT_ONCE && !found.signed().equals(published)) {
                show(found.signed(), head);
            }
        }
    }

    private void stand(Edge edge, TreeHead head, Note note) {
        this.edge = edge;
        this.head = head;
        this.signed = note;
    }

    /// Shows this checkpoint to the world: one that the log signed, with what cosignatures it has by now, and not
    /// smaller than the one that is shown.
    ///
    /// @throws Malformed if it is not such a checkpoint
    public void publish(Note note) throws IOException, Malformed {
        show(note, Recovery.head(Recovery.own(note, settings)));
        tidy();
    }

    private void show(Note note, TreeHead head) throws IOException, Malformed {
        synchronized (publishing) {
            var shown = published == null ? TreeHead.EMPTY : Recovery.head(published);
            if (head.size() < shown.size() || head.size() > this.head.size()) {
                throw new Malformed("a checkpoint of " + head.size() + " entries cannot follow one of " + shown.size()
                        + "; the log has " + this.head.size());
            }
            writer.publish(note);
            published = note;
            shownBefore = shown.size();
        }
    }

    /// Only after the checkpoint that follows the full tile's: a reader of the last one still finds its partial tiles.
    /// Nobody waits for it.
    private void tidy() {
        synchronized (publishing) {
            if (shownBefore > tidied) {
                try {
                    writer.tidy(tidied, shownBefore, recovered);
                    tidied = shownBefore;
                } catch (IOException leftForLater) {
                    // nothing depends on it, and a disk that fails is met by the next batch
                }
            }
        }
    }

    /// The durable tree, shown to the world or not.
    public TreeHead head() {
        return head;
    }

    /// The checkpoint of [#head], signed by the log alone.
    public Note signed() {
        return signed;
    }

    /// The checkpoint that is shown; empty before the first one.
    public Optional<Note> published() {
        return Optional.ofNullable(published);
    }

    /// The log's files; they do not change, but for `checkpoint`.
    public TileSource files() {
        return disk;
    }

    /// A receipt for an entry that the published checkpoint holds.
    public TlogProof receipt(long index) throws IOException, Malformed {
        var note = published().orElseThrow(() -> new IllegalStateException("no checkpoint is published yet"));
        return new TlogProof(Optional.empty(), new TileTree(disk, Recovery.head(note).size()).inclusion(index), note);
    }

    /// Waits until all that was submitted is written or has failed.
    @Override
    public void close() throws IOException {
        queue.lock();
        try {
            closed = true;
            someCame.signalAll();
            roomCame.signalAll();
        } finally {
            queue.unlock();
        }
        try {
            thread.join(TimeUnit.MINUTES.toMillis(5));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        disk.close();
    }
}
