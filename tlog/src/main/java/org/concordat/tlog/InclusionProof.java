package org.concordat.tlog;

import java.util.List;

/// That one leaf stands at one place in a tree of one size.
///
/// **Shape:** from the leaf's sibling up to the root's child.
/// **Source:** RFC 6962 section 2.1.1 (made), RFC 9162 section 2.1.3.2 (checked).
public record InclusionProof(long index, long size, List<Hash> path) {

    public InclusionProof {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("a tree of size " + size + " has no leaf " + index);
        }
        path = List.copyOf(path);
    }

    /// Whether this leads from that leaf to the root of that tree, and to no other.
    public boolean proves(Hash leaf, TreeHead head) {
        if (head.size() != size) {
            return false;
        }
        long fn = index;
        long sn = size - 1;
        var hash = leaf;
        for (var sibling : path) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                hash = Hash.ofNode(sibling, hash);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                hash = Hash.ofNode(hash, sibling);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && hash.equals(head.root());
    }
}
