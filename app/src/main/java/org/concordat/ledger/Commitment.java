package org.concordat.ledger;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// What the log holds of an entry: 32 bytes that say nothing of it to whoever has not its [Opening], and that no other
/// opening has. SHA-256 of the opening's bytes.
public final class Commitment {

    static final int BYTES = 32;

    private final byte[] hash;

    private Commitment(byte[] hash) {
        this.hash = hash;
    }

    /// The commitment that these bytes open.
    public static Commitment to(byte[] opening) {
        try {
            return new Commitment(MessageDigest.getInstance("SHA-256").digest(opening));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /// The commitment that these 32 bytes are.
    public static Commitment of(byte[] hash) {
        if (hash.length != BYTES) {
            throw new IllegalArgumentException("a commitment has " + BYTES + " bytes");
        }
        return new Commitment(hash.clone());
    }

    public byte[] bytes() {
        return hash.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Commitment it && MessageDigest.isEqual(hash, it.hash);
    }

    @Override
    public int hashCode() {
        return hash[0] << 24 | hash[1] << 16 | hash[2] << 8 | hash[3];
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(hash);
    }
}
