package org.concordat.tlog;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Writes a log's files, in the order that survives a crash at any point.
///
/// 1. Every new file is written under `.state/new` and synced. *A file that has its name is whole.*
/// 2. They are moved into place: bundles before tiles, *because a hash without its entry is of no use to anybody*;
///    lower levels before higher ones, *because each is made from the one below*; partial files before full ones,
///    *because readers fall back on a full file where a partial one is gone*.
/// 3. Their directories are synced. *From here the tree is durable, and nobody has been told.*
/// 4. The signed checkpoint is made durable as `.state/checkpoint`. *Before it is shown, because a checkpoint that
///    was shown and then lost in a crash would be followed by another one of the same size: a fork.*
/// 5. `checkpoint` is replaced: the world sees it.
///
/// Whatever a crash leaves of steps 1 to 3 lies past the checkpoint and is removed by [Recovery]; after step 4 the
/// batch counts.
final class TileWriter {

    static final String STATE = ".state";
    static final String NEW = STATE + "/new";
    static final String SIGNED = STATE + "/checkpoint";
    static final String PUBLISHED = "checkpoint";

    private static final Comparator<TilePath> ORDER = Comparator.comparingInt(TilePath::level)
            .thenComparing(TilePath::isFull).thenComparingLong(TilePath::index);

    private final Disk disk;
    /// Directories whose names in their parents are known to be durable.
    private final Set<String> durable = new HashSet<>(Set.of(""));

    TileWriter(Disk disk) {
        this.disk = disk;
    }

    /// Makes the places where the log keeps its own state.
    void prepare() throws IOException {
        disk.syncDirectories(directory(NEW));
    }

    Optional<byte[]> read(String path) throws IOException {
        return disk.read(path);
    }

    /// Steps 1 to 3.
    void put(Map<TilePath, byte[]> files) throws IOException {
        var order = files.keySet().stream().sorted(ORDER).toList();
        var temporary = new ArrayList<String>();
        for (var path : order) {
            temporary.add(NEW + "/" + temporary.size());
            disk.write(temporary.getLast(), files.get(path));
        }
        disk.sync(temporary);
        var changed = new LinkedHashSet<String>();
        for (int i = 0; i < order.size(); i++) {
            var path = order.get(i).toString();
            changed.addAll(directory(parent(path)));
            disk.move(temporary.get(i), path);
            changed.add(parent(path));
        }
        disk.syncDirectories(changed);
    }

    /// Step 4.
    void sign(Note checkpoint) throws IOException {
        replace(SIGNED, checkpoint);
        disk.syncDirectories(List.of(STATE));
    }

    /// Step 5. A crash may bring back the checkpoint before; recovery publishes the newest again.
    void publish(Note checkpoint) throws IOException {
        replace(PUBLISHED, checkpoint);
    }

    private void replace(String path, Note note) throws IOException {
        var temporary = NEW + "/" + path.replace('/', '-');
        disk.write(temporary, note.bytes());
        disk.sync(List.of(temporary));
        disk.move(temporary, path);
    }

    /// The partial files of tiles that became full from one size to the other; readers have had a checkpoint's time
    /// to find the full ones.
    void tidy(long from, long to) throws IOException {
        for (int level = TilePath.ENTRIES; level * 8 < Long.SIZE; level++) {
            int shift = Math.max(level, 0) * 8;
            for (long n = (from >> shift) / TilePath.FULL; n < (to >> shift) / TilePath.FULL; n++) {
                delete(disk, new TilePath(level, n, TilePath.FULL).partials(), 0);
            }
        }
    }

    /// Deletes the partial files wider than that, and with all of them their directory. Whether there were any.
    static boolean delete(Disk disk, String partials, int widerThan) throws IOException {
        boolean any = false;
        for (var name : disk.list(partials)) {
            if (!name.matches("[1-9][0-9]{0,2}") || Integer.parseInt(name) > widerThan) {
                disk.delete(partials + "/" + name);
                any = true;
            }
        }
        if (any && widerThan == 0) {
            disk.delete(partials);
        }
        return any;
    }

    /// Makes a directory and those above it; answers which directories are to be synced for them to stay.
    private Set<String> directory(String path) throws IOException {
        var changed = new LinkedHashSet<String>();
        if (!durable.contains(path)) {
            changed.addAll(directory(parent(path)));
            disk.makeDirectory(path);
            changed.add(parent(path));
            if (!path.endsWith(".p")) {
                durable.add(path);
            }
        }
        return changed;
    }

    static String parent(String path) {
        return path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : "";
    }
}
