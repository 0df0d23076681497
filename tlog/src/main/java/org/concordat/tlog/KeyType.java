package org.concordat.tlog;

import java.util.HexFormat;

/// How a key signs.
///
/// **Source:** C2SP signed-note, "Signature types"; C2SP tlog-cosignature.
public enum KeyType {

    /// Ed25519 over the text of a note: how a log signs.
    ED25519(0x01, "Ed25519", 32, 64, "302a300506032b6570032100"),

    /// Ed25519 over a checkpoint and a time: how a witness cosigns.
    ED25519_COSIGNATURE(0x04, "Ed25519", 32, 64, "302a300506032b6570032100"),

    /// ML-DSA-44 over a tree head and a time; it stands against quantum computers.
    ML_DSA_44_COSIGNATURE(0x06, "ML-DSA-44", 1312, 2420, "30820532300b06096086480165030403110382052100");

    final byte id;
    final String algorithm;
    final int publicBytes;
    final int signatureBytes;
    final byte[] spkiPrefix;

    KeyType(int id, String algorithm, int publicBytes, int signatureBytes, String spkiPrefix) {
        this.id = (byte) id;
        this.algorithm = algorithm;
        this.publicBytes = publicBytes;
        this.signatureBytes = signatureBytes;
        this.spkiPrefix = HexFormat.of().parseHex(spkiPrefix);
    }

    /// Whether its signatures carry the time at which they were made.
    public boolean isCosignature() {
        return this != ED25519;
    }

    static KeyType of(byte id) throws Malformed {
        for (var type : values()) {
            if (type.id == id) {
                return type;
            }
        }
        throw new Malformed("the key is of a type that is not known here: " + (id & 0xff));
    }
}
