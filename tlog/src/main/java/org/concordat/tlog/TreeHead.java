package org.concordat.tlog;

/// How many leaves a tree has, and its root.
///
/// **Source:** RFC 6962 section 2.1.
public record TreeHead(long size, Hash root) {

    public static final TreeHead EMPTY = new TreeHead(0, Hash.OF_NOTHING);

    public TreeHead {
        if (size < 0) {
            throw new IllegalArgumentException("no tree has the size " + size);
        }
    }
}
