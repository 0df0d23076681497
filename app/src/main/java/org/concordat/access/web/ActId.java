package org.concordat.access.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.concordat.kernel.OfficerId;

/// The id of the act that a form may cause, made of the id that the form carries, of whoever sent it and of where it was
/// sent. A repeated submit is the same act; the same id sent elsewhere is another. Nobody can choose an id under which something stands that is hidden from them, and learn by
/// what then happens that it is there.
///
/// *Source*: RFC 9562 §5.8, version 8, with SHA-256.
final class ActId {

    private ActId() {
    }

    static UUID of(OfficerId officer, String path, UUID once) {
        var where = path.getBytes(UTF_8);
        var all = ByteBuffer.allocate(32 + where.length)
                .putLong(officer.value().getMostSignificantBits()).putLong(officer.value().getLeastSignificantBits())
                .putLong(once.getMostSignificantBits()).putLong(once.getLeastSignificantBits())
                .put(where);
        var hash = ByteBuffer.wrap(sha256(all.array()));
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
