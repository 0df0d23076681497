package org.concordat.tlog;

import java.util.List;

/// That one tree is the beginning of another.
///
/// **Shape:** empty when the older tree is empty or the trees have one size.
/// **Source:** RFC 6962 section 2.1.2 (made), RFC 9162 section 2.1.4.2 (checked).
public record ConsistencyProof(long from, long to, List<Hash> path) {

    /// No proof between trees of fewer than 2^63 leaves is longer (C2SP tlog-witness).
    static final int PATH_MAX = 63;

    public ConsistencyProof {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("a tree of size " + to + " does not begin with one of size " + from);
        }
        path = List.copyOf(path);
    }

    /// Whether this leads from the older head to the newer one, and to no other.
    public boolean proves(TreeHead older, TreeHead newer) {
        if (older.size() != from || newer.size() != to) {
            return false;
        }
        if (from == 0 || from == to) {
            return path.isEmpty() && (from < to || older.root().equals(newer.root()));
        }
        return leads(older.root(), newer.root());
    }

    private boolean leads(Hash older, Hash newer) {
        long fn = from - 1;
        long sn = to - 1;
        int shift = Long.numberOfTrailingZeros(~fn);
        fn >>= shift;
        sn >>= shift;
        int next = 0;
        // A power of two is itself a node of the newer tree, and the path leaves it out.
        if (Long.bitCount(from) != 1 && path.isEmpty()) {
            return false;
        }
        var fr = Long.bitCount(from) == 1 ? older : path.get(next++);
        var sr = fr;
        for (; next < path.size(); next++) {
            var c = path.get(next);
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                fr = Hash.ofNode(c, fr);
                sr = Hash.ofNode(c, sr);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                sr = Hash.ofNode(sr, c);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && fr.equals(older) && sr.equals(newer);
    }
}
