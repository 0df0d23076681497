package org.concordat.community;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.concordat.kernel.Crockford;

/// By what whoever sent something comes back to it without an account: a reference that may be said aloud, and a secret that is
/// shown once, of which only a hash is kept.
///
/// Both are made of the id that the form carries, which is random and in their browser alone: sent twice, it is one act and the
/// same answer, and nothing has to be read back or kept to say it again (decision 0095).
///
/// @param id of what was sent
/// @param reference `C-7K2M-4QXA`: a letter for what it is, and forty bits in Crockford's base 32
/// @param secret 16 of its letters: eighty bits
public record WayBack(UUID id, String reference, String secret) {

    static WayBack toConcern(UUID once) {
        return of("C", once);
    }

    static WayBack toComplaint(UUID once) {
        return of("K", once);
    }

    /// To an answer to a consultation: its reference alone is shown.
    static WayBack toAnswer(UUID once) {
        return of("A", once);
    }

    private static WayBack of(String letter, UUID once) {
        var id = ByteBuffer.wrap(hash("id", once.toString()));
        return new WayBack(new UUID(id.getLong() & 0xFFFF_FFFF_FFFF_0FFFL | 0x8000L,   // RFC 9562, version 8
                id.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L),
                Crockford.reference(letter, Crockford.of(hash("reference", once.toString()), 8)),
                Crockford.of(hash("secret", once.toString()), 16).replaceAll("(.{4})(?=.)", "$1 "));
    }

    /// A reference as it is written, however it was typed.
    static String reference(String typed) {
        var plain = Crockford.plain(typed);
        return plain.length() == 9 ? Crockford.reference(plain.substring(0, 1), plain.substring(1)) : plain;
    }

    static byte[] hash(String secret) {
        return hash("way back", Crockford.plain(secret));
    }

    byte[] hash() {
        return hash(secret);
    }

    private static byte[] hash(String of, String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest((of + "\n" + text).getBytes(US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
