package org.concordat.tlog;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Writes a log's files, in the order that survives a crash at any point.
///
/// 1. Every new file is written under `.state/new`, the signed checkpoint too, and all are synced together. *A file that
///    has its name is whole.*
/// 2. They are moved into place: bundles before tiles, *because a hash without its entry is of no use to anybody*;
///    lower levels before higher ones, *because each is made from the one below*; partial files before full ones,
///    *because readers fall back on a full file where a partial one is gone*.
/// 3. Their directories are synced. *From here the tree is durable, and nobody has been told.*
/// 4. The signed checkpoint gets its name, `.state/checkpoint`, durably. *Before it is shown, because a checkpoint that
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
    private static final String NEW_SIGNED = NEW + "/signed";
    private static final String NEW_PUBLISHED = NEW + "/published";

    private static final Comparator<TilePath> ORDER = Comparator.comparingInt(TilePath::level)
            .thenComparing(TilePath::isFull).thenComparingLong(TilePath::index);

    private final Disk disk;
    /// Directories whose names in their parents are known to be durable, or are to be by the batch under way: if that
    /// fails, [#prepare] forgets them all.
    private final Set<String> durable = new HashSet<>(Set.of(""));
    /// Of what this writer has put: the tiles that had partial files.
    private final Set<TilePath> partials = new HashSet<>();
    private Note prepared;   // that is in NEW_PUBLISHED, durably; or none

    TileWriter(Disk disk) {
        this.disk = disk;
    }

    /// Makes the places where the log keeps its own state. Which directories are durable is known no more: a batch that
    /// failed may have made some and not synced them.
    void prepare() throws IOException {
        durable.retainAll(Set.of(""));
        disk.syncDirectories(directory(NEW));
    }

    Optional<byte[]> read(String path) throws IOException {
        return disk.read(path);
    }

    /// Steps 1 to 4. Without new tiles, only the checkpoint is made durable.
    ///
    /// @param shown whether [#publish] follows, of the same checkpoint: then step 5 is prepared with the rest
    void put(Map<TilePath, byte[]> files, Note checkpoint, boolean shown) throws IOException {
        var order = files.keySet().stream().sorted(ORDER).toList();
        var unnamed = new LinkedHashMap<String, byte[]>();
        for (int i = 0; i < order.size(); i++) {
            unnamed.put(NEW + "/" + i, files.get(order.get(i)));
        }
        unnamed.put(NEW_SIGNED, checkpoint.bytes());
        if (shown) {
            unnamed.put(NEW_PUBLISHED, checkpoint.bytes());
        }
        prepared = null;
        disk.writeDurably(unnamed);
        name(order);
        disk.move(NEW_SIGNED, SIGNED);
        disk.syncDirectories(List.of(STATE));
        prepared = shown ? checkpoint : null;
    }

    /// Steps 2 and 3.
    private void name(List<TilePath> order) throws IOException {
        var changed = new LinkedHashSet<String>();
        for (int i = 0; i < order.size(); i++) {
            var path = order.get(i).toString();
            changed.addAll(directory(parent(path)));
            disk.move(NEW + "/" + i, path);
            changed.add(parent(path));
            if (!order.get(i).isFull()) {
                partials.add(order.get(i).full());
            }
        }
        disk.syncDirectories(changed);
    }

    /// Step 5. A crash may bring back the checkpoint before; recovery publishes the newest again.
    void publish(Note checkpoint) throws IOException {
        if (!checkpoint.equals(prepared)) {
            disk.writeDurably(Map.of(NEW_PUBLISHED, checkpoint.bytes()));
        }
        prepared = null;
        disk.move(NEW_PUBLISHED, PUBLISHED);
    }

    /// The partial files of tiles that became full from one size to the other; readers have had a checkpoint's time
    /// to find the full ones.
    ///
    /// @param unknown up to here others may have put partial files; past it, this writer knows of all
    void tidy(long from, long to, long unknown) throws IOException {
        for (int level = TilePath.ENTRIES; level * 8 < Long.SIZE; level++) {
            int shift = Math.max(level, 0) * 8;
            long full = (to >> shift) / TilePath.FULL;
            for (long n = (from >> shift) / TilePath.FULL; n < full && n <= (unknown >> shift) / TilePath.FULL; n++) {
                delete(disk, new TilePath(level, n, TilePath.FULL).partials(), 0);
            }
        }
        for (var known = partials.iterator(); known.hasNext(); ) {
            var tile = known.next();
            if (tile.index() < (to >> Math.max(tile.level(), 0) * 8) / TilePath.FULL) {
                delete(disk, tile.partials(), 0);
                known.remove();
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
