package org.concordat.tlog;

import java.util.Arrays;

/// Entries of a batch, side by side as in a bundle, without an object for each.
final class Entries {

    private byte[] content = new byte[1 << 12];
    private int[] ends = new int[1 << 7];
    private int count;

    int count() {
        return count;
    }

    int bytes() {
        return end(count);
    }

    /// Its place in the batch.
    int add(byte[] entry) {
        int at = bytes();
        int end = at + 2 + entry.length;
        if (end > content.length) {
            content = Arrays.copyOf(content, Math.max(end, content.length * 2));
        }
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, count * 2);
        }
        content[at] = (byte) (entry.length >> 8);
        content[at + 1] = (byte) entry.length;
        System.arraycopy(entry, 0, content, at + 2, entry.length);
        ends[count] = end;
        return count++;
    }

    /// Where the entry before that place ends.
    private int end(int place) {
        return place == 0 ? 0 : ends[place - 1];
    }

    byte[] content(int from, int to) {
        return Arrays.copyOfRange(content, end(from), end(to));
    }

    byte[] leafHashes() {
        var hasher = new Hasher();
        var out = new byte[count * Hash.SIZE];
        for (int i = 0; i < count; i++) {
            hasher.leaf(content, end(i) + 2, ends[i] - end(i) - 2, out, i * Hash.SIZE);
        }
        return out;
    }
}
