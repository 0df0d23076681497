package org.concordat.draw;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The hashes of ids under one seed: SHA-256 of the seed's own SHA-256, in hexadecimal, followed by the id.
/// *Source*: `consistent_sampler` 1.0.10, `first_fraction`.
final class Tickets {

    private final MessageDigest begun;

    Tickets(String seed) {
        begun = sha256();
        var hashOfSeed = sha256().digest(seed.getBytes(StandardCharsets.UTF_8));
        begun.update(HexFormat.of().formatHex(hashOfSeed).getBytes(StandardCharsets.US_ASCII));
    }

    /// Any thread may ask.
    byte[] hash(String id) {
        try {
            return ((MessageDigest) begun.clone()).digest(id.getBytes(StandardCharsets.UTF_8));
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException("the JDK's SHA-256 can be cloned", impossible);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
