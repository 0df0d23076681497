package org.concordat.tlog;

import java.util.Arrays;

/// A SHA-256 hash in a Merkle tree: of a leaf, of a node, or the root.
///
/// **Source:** RFC 6962 section 2.1; RFC 9162 section 2.1.1.
public final class Hash {

    /// Bytes in a hash.
    public static final int SIZE = 32;

    /// The root of the tree without leaves: the hash of nothing.
    public static final Hash OF_NOTHING = new Hash(new Hasher().plain(new byte[0]));

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /// Exactly 32 bytes; they are copied.
    public static Hash of(byte[] bytes) {
        return at(bytes, 0, bytes.length);
    }

    static Hash at(byte[] bytes, int offset) {
        return at(bytes, offset, SIZE);
    }

    private static Hash at(byte[] bytes, int offset, int length) {
        if (length != SIZE) {
            throw new IllegalArgumentException("a hash has 32 bytes, not " + length);
        }
        return new Hash(Arrays.copyOfRange(bytes, offset, offset + SIZE));
    }

    /// Base 64, as in checkpoints and proofs.
    public static Hash parse(String base64) throws Malformed {
        var bytes = Text.base64(base64, "the hash");
        if (bytes.length != SIZE) {
            throw new Malformed("the hash has " + bytes.length + " bytes, not 32");
        }
        return new Hash(bytes);
    }

    /// The leaf that an entry becomes: SHA-256(0x00 || entry).
    public static Hash ofEntry(byte[] entry) {
        var out = new byte[SIZE];
        new Hasher().leaf(entry, 0, entry.length, out, 0);
        return new Hash(out);
    }

    /// The node over two: SHA-256(0x01 || left || right).
    public static Hash ofNode(Hash left, Hash right) {
        var out = new byte[SIZE];
        new Hasher().node(left.bytes, 0, right.bytes, 0, out, 0);
        return new Hash(out);
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    void copyTo(byte[] target, int offset) {
        System.arraycopy(bytes, 0, target, offset, SIZE);
    }

    public String base64() {
        return Text.base64(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return base64();
    }
}
