package org.concordat.tlog;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/// A tree of one size, read from its tiles: makes proofs.
///
/// What is read is not trusted and not checked: a proof made from wrong tiles does not prove. Not for several threads
/// at once.
/// **Source:** RFC 6962 sections 2.1.1 and 2.1.2; C2SP tlog-tiles.
public final class TileTree {

    private static final int TILES_KEPT = 64;

    private final TileSource source;
    private final long size;
    private final Map<TilePath, Tile> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<TilePath, Tile> eldest) {
            return size() > TILES_KEPT;
        }
    };

    public TileTree(TileSource source, long size) {
        this.source = source;
        this.size = size;
    }

    /// The root these tiles give a tree of that size, at most this one's.
    ///
    /// @throws NoSuchElementException if a tile that is needed is missing
    public Hash root(long ofSize) throws IOException, Malformed {
        return ofSize == 0 ? Hash.OF_NOTHING : range(0, within(ofSize));
    }

    public InclusionProof inclusion(long index) throws IOException, Malformed {
        var path = new ArrayList<Hash>();
        inclusion(index, 0, size, path);
        return new InclusionProof(index, size, path);
    }

    private void inclusion(long index, long from, long to, List<Hash> path) throws IOException, Malformed {
        if (to - from <= 1) {
            return;
        }
        long middle = from + split(to - from);
        if (index < middle) {
            inclusion(index, from, middle, path);
            path.add(range(middle, to));
        } else {
            inclusion(index, middle, to, path);
            path.add(range(from, middle));
        }
    }

    public ConsistencyProof consistency(long from) throws IOException, Malformed {
        var path = new ArrayList<Hash>();
        if (within(from) > 0 && from < size) {
            consistency(from, 0, size, true, path);
        }
        return new ConsistencyProof(from, size, path);
    }

    /// SUBPROOF of RFC 6962 section 2.1.2: `known` while the older tree is a whole subtree here.
    private void consistency(long old, long from, long to, boolean known, List<Hash> path)
            throws IOException, Malformed {
        if (old == to) {
            if (!known) {
                path.add(range(from, to));
            }
            return;
        }
        long middle = from + split(to - from);
        if (old <= middle) {
            consistency(old, from, middle, known, path);
            path.add(range(middle, to));
        } else {
            consistency(old, middle, to, false, path);
            path.add(range(from, middle));
        }
    }

    private long within(long smaller) {
        if (smaller < 0 || smaller > size) {
            throw new IllegalArgumentException("a tree of size " + size + " does not begin with one of size "
                    + smaller);
        }
        return smaller;
    }

    /// The largest power of two below it.
    private static long split(long count) {
        return Long.highestOneBit(count - 1);
    }

    private Hash range(long from, long to) throws IOException, Malformed {
        long count = to - from;
        if (Long.bitCount(count) == 1) {
            return node(Long.numberOfTrailingZeros(count), from);
        }
        long middle = from + split(count);
        return Hash.ofNode(range(from, middle), range(middle, to));
    }

    /// The root of the perfect tree of that height whose first leaf that is.
    private Hash node(int height, long firstLeaf) throws IOException, Malformed {
        int level = height / 8;
        int count = 1 << height % 8;
        long place = firstLeaf >> level * 8;
        return tile(TilePath.holding(level, place, size)).over((int) (place % TilePath.FULL), count);
    }

    private Tile tile(TilePath path) throws IOException, Malformed {
        var tile = kept.get(path);
        if (tile == null) {
            tile = read(source, path);
            kept.put(path, tile);
        }
        return tile;
    }

    /// A partial tile may be gone once the full one stands (C2SP tlog-tiles, "Partial Tiles").
    static Tile read(TileSource source, TilePath path) throws IOException, Malformed {
        var content = source.read(path.toString());
        if (content.isPresent()) {
            return Tile.parse(path, content.get());
        }
        if (!path.isFull()) {
            var full = source.read(path.full().toString());
            if (full.isPresent()) {
                return Tile.parse(path.full(), full.get()).first(path.width());
            }
        }
        throw new NoSuchElementException(path + " is missing");
    }
}
