package org.concordat.tlog;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The name of a tile or of an entry bundle.
///
/// **Shape:** level 0 to 63, or [#ENTRIES] for a bundle; width 1 to 256, and 256 is the full tile.
/// **Source:** C2SP tlog-tiles, "Merkle Tree" and "Log entries".
public record TilePath(int level, long index, int width) {

    /// The level of entry bundles, which stand beside level 0.
    public static final int ENTRIES = -1;

    /// Hashes in a full tile, entries in a full bundle.
    public static final int FULL = 256;

    private static final int LEVEL_MAX = 63;
    private static final Pattern FORM = Pattern.compile(
            "tile/(entries|0|[1-9][0-9]?)/((?:x[0-9]{3}/){0,6}[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

    public TilePath {
        if (level < ENTRIES || level > LEVEL_MAX || index < 0 || width < 1 || width > FULL) {
            throw new IllegalArgumentException("no tile has level " + level + ", index " + index + ", width " + width);
        }
    }

    public static TilePath parse(String path) throws Malformed {
        var form = path.length() <= 80 ? FORM.matcher(path) : FORM.matcher("");
        if (!form.matches()) {
            throw new Malformed("this is not the path of a tile");
        }
        int level = form.group(1).equals("entries") ? ENTRIES : Integer.parseInt(form.group(1));
        var digits = form.group(2).replaceAll("[x/]", "");
        int width = form.group(3) == null ? FULL : Integer.parseInt(form.group(3));
        if (level > LEVEL_MAX || form.group(3) != null && width >= FULL) {
            throw new Malformed("this is not the path of a tile: the level is at most 63, a partial width at most 255");
        }
        try {
            var tile = new TilePath(level, Long.parseLong(digits), width);
            if (tile.toString().equals(path)) {
                return tile;
            }
        } catch (NumberFormatException tooLarge) {
            // said below
        }
        throw new Malformed("this is not the canonical path of a tile");
    }

    /// What a tree of this size has that it did not have at the other: bundles, then the tiles from level 0 up.
    public static List<TilePath> of(long size, long since) {
        var paths = new ArrayList<TilePath>();
        add(paths, ENTRIES, since, size);
        for (int level = 0; level <= LEVEL_MAX && size >> level * 8 > 0 && level * 8 < Long.SIZE; level++) {
            add(paths, level, since >> level * 8, size >> level * 8);
        }
        return paths;
    }

    private static void add(List<TilePath> paths, int level, long since, long count) {
        if (since == count) {
            return;
        }
        for (long n = since / FULL; n < count / FULL; n++) {
            paths.add(new TilePath(level, n, FULL));
        }
        if (count % FULL > 0) {
            paths.add(new TilePath(level, count / FULL, (int) (count % FULL)));
        }
    }

    /// The tile or bundle of that level which holds that place in the level, as a tree of that size has it.
    public static TilePath holding(int level, long place, long size) {
        long count = level <= 0 ? size : level * 8 >= Long.SIZE ? 0 : size >> level * 8;
        if (place < 0 || place >= count) {
            throw new IllegalArgumentException("a tree of size " + size + " has nothing at " + place
                    + ", level " + level);
        }
        long n = place / FULL;
        return new TilePath(level, n, (int) Math.min(FULL, count - n * FULL));
    }

    public boolean isFull() {
        return width == FULL;
    }

    /// The same tile once it is full.
    public TilePath full() {
        return new TilePath(level, index, FULL);
    }

    /// The path below the log's prefix, such as `tile/0/x001/x234/067.p/5`.
    @Override
    public String toString() {
        return isFull() ? stem() : partials() + "/" + width;
    }

    /// The directory of the partial forms of this tile.
    String partials() {
        return stem() + ".p";
    }

    private String stem() {
        var path = new StringBuilder("%03d".formatted(index % 1000));
        for (long rest = index / 1000; rest > 0; rest /= 1000) {
            path.insert(0, "x%03d/".formatted(rest % 1000));
        }
        return path.insert(0, "tile/" + (level == ENTRIES ? "entries" : level) + "/").toString();
    }
}
