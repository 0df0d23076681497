package org.concordat.draw;

import java.nio.charset.StandardCharsets;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The tickets of ids under one seed: SHA-256 of the seed's own SHA-256, in hexadecimal, followed by the id. Each thread has its own.
/// *Source*: `consistent_sampler` 1.0.10, `first_fraction`.
final class Tickets {

    private final Ids ids;
    private final MessageDigest digest = sha256();
    private final byte[] hashOfSeed;
    private final byte[] hash = new byte[32];

    Tickets(Ids ids, String seed) {
        this.ids = ids;
        hashOfSeed = HexFormat.of().formatHex(digest.digest(seed.getBytes(StandardCharsets.UTF_8))).getBytes(StandardCharsets.US_ASCII);
    }

    long firstDigits(int line) {
        return Ticket.firstDigits(hashed(line));
    }

    Ticket of(int line) {
        return Ticket.of(hashed(line), ids.text(line));
    }

    private byte[] hashed(int line) {
        digest.update(hashOfSeed);
        ids.into(digest, line);
        try {
            digest.digest(hash, 0, hash.length);
        } catch (DigestException impossible) {
            throw new IllegalStateException("SHA-256 has 32 bytes", impossible);
        }
        return hash;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
