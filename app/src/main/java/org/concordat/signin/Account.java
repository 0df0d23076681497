package org.concordat.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Someone, as an identity provider knows them. Only the two together say who it is (OpenID Connect Core 1.0, 5.7).
///
/// @param issuer at most 400 characters
/// @param subject at most 255
public record Account(String issuer, String subject) {

    public Account {
        if (issuer.isEmpty() || issuer.length() > 400 || subject.isEmpty() || subject.length() > 255) {
            throw new IllegalArgumentException("not an account");
        }
    }

    /// What stands for it in the ledger, where it is not linked: from it, nobody learns whose it is.
    String fingerprint() {
        return HexFormat.of().formatHex(sha256(issuer + "\n" + subject));
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);   // every JDK has it
        }
    }
}
