package org.concordat.tlog;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/// The right edge of a tree: its partial bundle and its partial tiles, which is all that appending needs to know.
///
/// @param bundle the last bundle while it is partial, else empty
/// @param levels for each level the hashes of its partial tile, side by side, else empty
record Edge(long size, byte[] bundle, List<byte[]> levels) {

    static final Edge EMPTY = new Edge(0, new byte[0], List.of());

    /// What an edge becomes with more entries, and the files that are new then.
    ///
    /// @param files in the order in which they are put in place: bundles, then tiles from level 0 up
    record Grown(Edge edge, Map<TilePath, byte[]> files) {
    }

    /// Reads the edge of a tree and checks that it has that root, and that the last bundle is the tree's.
    static Edge read(TileSource source, TreeHead head) throws IOException, Malformed {
        long size = head.size();
        var levels = new ArrayList<byte[]>();
        try {
            for (int level = 0; level * 8 < Long.SIZE && size >> level * 8 > 0; level++) {
                long count = size >> level * 8;
                levels.add(count % TilePath.FULL == 0 ? new byte[0]
                        : TileTree.read(source, TilePath.holding(level, count - 1, size)).bytes());
            }
            var edge = new Edge(size, bundle(source, size, levels), levels);
            if (edge.root().equals(head.root())) {
                return edge;
            }
        } catch (NoSuchElementException missing) {
            throw new Malformed("the checkpoint is of " + size + " entries, and " + missing.getMessage());
        }
        throw new Malformed("the tiles do not have the root of the checkpoint of " + size + " entries");
    }

    private static byte[] bundle(TileSource source, long size, List<byte[]> levels) throws IOException, Malformed {
        if (size % TilePath.FULL == 0) {
            return new byte[0];
        }
        var path = TilePath.holding(TilePath.ENTRIES, size - 1, size);
        var content = source.read(path.toString()).orElseThrow(() -> new NoSuchElementException(path + " is missing"));
        var bundle = EntryBundle.parse(path, content);
        if (!Arrays.equals(bundle.leafHashes(), levels.getFirst())) {
            throw new Malformed(path + " does not hold the entries of the tree");
        }
        return content;
    }

    /// The peaks are the perfect trees that the binary digits of the size stand for, largest first.
    Hash root() {
        var hasher = new Hasher();
        var peaks = new ArrayList<Hash>();
        for (var level : levels.reversed()) {
            int count = level.length / Hash.SIZE;
            for (int at = 0; at < count; ) {
                int peak = Integer.highestOneBit(count - at);
                peaks.add(hasher.perfect(level, at * Hash.SIZE, peak));
                at += peak;
            }
        }
        return peaks.isEmpty() ? Hash.OF_NOTHING
                : peaks.reversed().stream().reduce((right, left) -> Hash.ofNode(left, right)).orElseThrow();
    }

    TreeHead head() {
        return new TreeHead(size, root());
    }

    Grown with(Entries entries) {
        var files = new LinkedHashMap<TilePath, byte[]>();
        var rest = bundles(entries, files);
        var grown = new ArrayList<byte[]>();
        var hashes = entries.leafHashes();
        for (int level = 0; hashes.length > 0; level++) {
            hashes = tiles(level, hashes, grown, files);
        }
        for (int level = grown.size(); level < levels.size(); level++) {
            grown.add(levels.get(level));
        }
        return new Grown(new Edge(size + entries.count(), rest, grown), files);
    }

    private byte[] bundles(Entries entries, Map<TilePath, byte[]> files) {
        var open = bundle;
        int held = (int) (size % TilePath.FULL);
        long n = size / TilePath.FULL;
        for (int at = 0; at < entries.count(); ) {
            int to = Math.min(entries.count(), at + TilePath.FULL - held);
            open = joined(open, entries.content(at, to));
            held += to - at;
            at = to;
            files.put(new TilePath(TilePath.ENTRIES, n, held), open);
            if (held == TilePath.FULL) {
                open = new byte[0];
                held = 0;
                n++;
            }
        }
        return open;
    }

    /// Adds the hashes to a level; answers those that this adds to the level above.
    private byte[] tiles(int level, byte[] added, List<byte[]> grown, Map<TilePath, byte[]> files) {
        var hashes = joined(level < levels.size() ? levels.get(level) : new byte[0], added);
        int tileBytes = TilePath.FULL * Hash.SIZE;
        long n = (size >> level * 8) / TilePath.FULL;
        int full = hashes.length / tileBytes;
        var above = new byte[full * Hash.SIZE];
        var hasher = new Hasher();
        for (int i = 0; i < full; i++) {
            files.put(new TilePath(level, n + i, TilePath.FULL),
                    Arrays.copyOfRange(hashes, i * tileBytes, (i + 1) * tileBytes));
            hasher.perfect(hashes, i * tileBytes, TilePath.FULL).copyTo(above, i * Hash.SIZE);
        }
        var partial = Arrays.copyOfRange(hashes, full * tileBytes, hashes.length);
        if (partial.length > 0) {
            files.put(new TilePath(level, n + full, partial.length / Hash.SIZE), partial);
        }
        grown.add(partial);
        return above;
    }

    private static byte[] joined(byte[] first, byte[] second) {
        var both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
