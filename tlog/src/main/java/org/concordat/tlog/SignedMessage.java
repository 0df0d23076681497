package org.concordat.tlog;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/// The bytes that a key of each type signs for a note.
///
/// **Source:** C2SP signed-note, "Ed25519 signatures"; C2SP tlog-cosignature, "Ed25519 signed message" and "ML-DSA-44
/// signed message".
final class SignedMessage {

    private SignedMessage() {
    }

    static byte[] of(KeyType type, String name, long seconds, String text) throws Malformed {
        return switch (type) {
            case ED25519 -> Text.utf8(text);
            case ED25519_COSIGNATURE -> {
                Checkpoint.parse(text);
                yield Text.utf8("cosignature/v1\ntime " + seconds + "\n" + text);
            }
            case ML_DSA_44_COSIGNATURE -> wholeTree(name, seconds, Checkpoint.parse(text));
        };
    }

    /// `cosigned_message` for the subtree from 0 to the tree's size.
    private static byte[] wholeTree(String name, long seconds, Checkpoint checkpoint) throws Malformed {
        var out = new ByteArrayOutputStream();
        out.writeBytes(Text.utf8("subtree/v1\n\0"));
        opaque(out, Text.utf8(name));
        uint64(out, seconds);
        opaque(out, Text.utf8(checkpoint.origin()));
        uint64(out, 0);
        uint64(out, checkpoint.head().size());
        out.writeBytes(checkpoint.head().root().bytes());
        return out.toByteArray();
    }

    private static void opaque(ByteArrayOutputStream out, byte[] bytes) throws Malformed {
        if (bytes.length == 0 || bytes.length > 255) {
            throw new Malformed("a name in an ML-DSA-44 cosignature has 1 to 255 bytes, not " + bytes.length);
        }
        out.write(bytes.length);
        out.writeBytes(bytes);
    }

    private static void uint64(ByteArrayOutputStream out, long value) {
        out.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
    }
}
