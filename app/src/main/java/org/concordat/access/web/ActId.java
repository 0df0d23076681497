package org.concordat.access.web;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.concordat.kernel.OfficerId;

/// The id of the act that a form may cause, made of the id that the form carries and of whoever sent it. A repeated
/// submit is the same act. Nobody can choose an id under which something stands that is hidden from them, and learn by
/// what then happens that it is there.
///
/// *Source*: RFC 9562 §5.8, version 8, with SHA-256.
final class ActId {

    private ActId() {
    }

    static UUID of(OfficerId officer, UUID once) {
        var both = ByteBuffer.allocate(32)
                .putLong(officer.value().getMostSignificantBits()).putLong(officer.value().getLeastSignificantBits())
                .putLong(once.getMostSignificantBits()).putLong(once.getLeastSignificantBits());
        var hash = ByteBuffer.wrap(sha256(both.array()));
        return new UUID(hash.getLong() & 0xFFFF_FFFF_FFFF_0FFFL | 0x8000L,
                hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
