package org.concordat.sdc;

import java.util.Arrays;

/// Numbers keys in the order in which they are first seen.
final class LongIndex {

    private static final int FREE = -1;

    private long[] keys;
    private int[] ids;
    private long[] byId;
    private int size;

    LongIndex(int expected) {
        int room = Integer.highestOneBit(Math.max(16, expected) * 2 - 1) << 1;
        keys = new long[room];
        ids = new int[room];
        Arrays.fill(ids, FREE);
        byId = new long[Math.max(16, expected)];
    }

    int size() {
        return size;
    }

    long key(int id) {
        return byId[id];
    }

    /// The number of a key, or -1.
    int find(long key) {
        return ids[slot(key)];
    }

    int add(long key) {
        int slot = slot(key);
        if (ids[slot] != FREE) {
            return ids[slot];
        }
        if (size == byId.length) {
            byId = Arrays.copyOf(byId, size * 2);
        }
        keys[slot] = key;
        ids[slot] = size;
        byId[size++] = key;
        if (size * 2 > keys.length) {
            grow();
        }
        return size - 1;
    }

    private int slot(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> 32) & keys.length - 1;
        while (ids[slot] != FREE && keys[slot] != key) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }

    private void grow() {
        keys = new long[keys.length * 2];
        ids = new int[keys.length];
        Arrays.fill(ids, FREE);
        for (int id = 0; id < size; id++) {
            int slot = slot(byId[id]);
            keys[slot] = byId[id];
            ids[slot] = id;
        }
    }
}
