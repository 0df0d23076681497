package org.concordat.tlog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Entries, side by side, each after its length.
///
/// **Shape:** 1 to 256 entries of 0 to 65,535 bytes; lengths are big-endian uint16.
/// **Source:** C2SP tlog-tiles, "Log entries".
public final class EntryBundle {

    /// Bytes in the longest entry.
    public static final int ENTRY_MAX = 0xffff;

    private final byte[] content;
    private final int[] starts;   // of the entries themselves, past their length

    private EntryBundle(byte[] content, int[] starts) {
        this.content = content;
        this.starts = starts;
    }

    /// The content of the file of that name, which says how many entries it must hold.
    public static EntryBundle parse(TilePath path, byte[] content) throws Malformed {
        var starts = new int[path.width()];
        int at = 0;
        for (int i = 0; i < starts.length; i++) {
            if (content.length - at < 2 || content.length - at - 2 < length(content, at)) {
                throw new Malformed("the bundle ends within its entry " + i + "; it should hold " + starts.length);
            }
            starts[i] = at + 2;
            at += 2 + length(content, at);
        }
        if (at != content.length) {
            throw new Malformed("the bundle goes on for " + (content.length - at) + " bytes after its "
                    + starts.length + " entries");
        }
        return new EntryBundle(content.clone(), starts);
    }

    private static int length(byte[] content, int at) {
        return (content[at] & 0xff) << 8 | content[at + 1] & 0xff;
    }

    public int width() {
        return starts.length;
    }

    public byte[] entry(int place) {
        return Arrays.copyOfRange(content, starts[place], starts[place] + length(content, starts[place] - 2));
    }

    public List<byte[]> entries() {
        var entries = new ArrayList<byte[]>(width());
        for (int i = 0; i < width(); i++) {
            entries.add(entry(i));
        }
        return entries;
    }

    /// The leaves these entries become, side by side, as in a tile of level 0.
    public byte[] leafHashes() {
        var hasher = new Hasher();
        var out = new byte[width() * Hash.SIZE];
        for (int i = 0; i < width(); i++) {
            hasher.leaf(content, starts[i], length(content, starts[i] - 2), out, i * Hash.SIZE);
        }
        return out;
    }

    /// What this bundle was when it was less full.
    public EntryBundle first(int count) {
        return count == width() ? this
                : new EntryBundle(Arrays.copyOf(content, starts[count] - 2), Arrays.copyOf(starts, count));
    }

    public boolean beginsWith(EntryBundle other) {
        return Text.startsWith(content, other.content);
    }

    public byte[] bytes() {
        return content.clone();
    }
}
