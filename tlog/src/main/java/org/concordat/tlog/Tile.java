package org.concordat.tlog;

import java.util.Arrays;

/// Hashes of one level, side by side.
///
/// **Shape:** 1 to 256 hashes of 32 bytes.
/// **Source:** C2SP tlog-tiles, "Merkle Tree".
public final class Tile {

    private final byte[] hashes;

    private Tile(byte[] hashes) {
        this.hashes = hashes;
    }

    /// The content of the file of that name, which says how long it must be.
    public static Tile parse(TilePath path, byte[] content) throws Malformed {
        if (content.length != path.width() * Hash.SIZE) {
            throw new Malformed("the tile has " + content.length + " bytes, not " + path.width() * Hash.SIZE);
        }
        return new Tile(content.clone());
    }

    public int width() {
        return hashes.length / Hash.SIZE;
    }

    public Hash hash(int place) {
        return Hash.at(hashes, place * Hash.SIZE);
    }

    /// The hash of the perfect tree over `count` hashes (a power of two) from that place.
    public Hash over(int place, int count) {
        return new Hasher().perfect(hashes, place * Hash.SIZE, count);
    }

    /// The first hashes of this tile: what it was when it was less full.
    public Tile first(int count) {
        return count == width() ? this : new Tile(Arrays.copyOf(hashes, count * Hash.SIZE));
    }

    public boolean beginsWith(Tile other) {
        return Text.startsWith(hashes, other.hashes);
    }

    /// The first place at which this tile and those hashes differ, or -1.
    public int firstDifference(byte[] others) {
        int at = Arrays.mismatch(hashes, others);
        return at < 0 ? -1 : at / Hash.SIZE;
    }

    public byte[] bytes() {
        return hashes.clone();
    }
}
