package org.concordat.tlog;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/// RFC 6962 hashing without garbage. Not for several threads at once.
final class Hasher {

    private static final int SIZE = Hash.SIZE;

    private final MessageDigest sha256;

    Hasher() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    byte[] plain(byte[] bytes) {
        return sha256.digest(bytes);
    }

    void leaf(byte[] entry, int offset, int length, byte[] out, int at) {
        sha256.update((byte) 0);
        sha256.update(entry, offset, length);
        digest(out, at);
    }

    void node(byte[] left, int leftAt, byte[] right, int rightAt, byte[] out, int at) {
        sha256.update((byte) 1);
        sha256.update(left, leftAt, SIZE);
        sha256.update(right, rightAt, SIZE);
        digest(out, at);
    }

    /// The root over a power of two of hashes that stand one after the other.
    Hash perfect(byte[] hashes, int offset, int count) {
        if (Integer.bitCount(count) != 1) {
            throw new IllegalArgumentException("no perfect tree has " + count + " leaves");
        }
        var level = Arrays.copyOfRange(hashes, offset, offset + count * SIZE);
        for (int width = count; width > 1; width /= 2) {
            for (int i = 0; i < width; i += 2) {
                node(level, i * SIZE, level, (i + 1) * SIZE, level, i / 2 * SIZE);
            }
        }
        return Hash.at(level, 0);
    }

    private void digest(byte[] out, int at) {
        try {
            sha256.digest(out, at, SIZE);
        } catch (DigestException theBufferHasRoom) {
            throw new IllegalStateException(theBufferHasRoom);
        }
    }
}
