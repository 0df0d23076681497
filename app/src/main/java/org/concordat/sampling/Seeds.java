package org.concordat.sampling;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.concordat.tlog.Hash;

/// Roots, commitments and seeds, by formulas that anybody can work out with `sha256sum`.
final class Seeds {

    private Seeds() {
    }

    /// Of the root, the digits and the nonces, a line each and no line end at the last: SHA-256, in hexadecimal.
    ///
    /// @param nonces in the order of their commitments' hashes
    static String of(String root, String digits, List<String> nonces) {
        return sha256(root + "\n" + digits + "\n" + String.join("\n", nonces));
    }

    static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    /// The root of the Merkle tree whose leaves are these, in their order, in hexadecimal. *Source*: RFC 6962 section 2.1.
    static String root(List<String> leaves) {
        var level = leaves.stream().map(it -> Hash.ofEntry(it.getBytes(StandardCharsets.UTF_8))).toList();
        while (level.size() > 1) {
            var below = level;
            level = IntStream.range(0, (below.size() + 1) / 2).mapToObj(i -> 2 * i + 1 == below.size() ? below.get(2 * i)
                    : Hash.ofNode(below.get(2 * i), below.get(2 * i + 1))).toList();
        }
        return HexFormat.of().formatHex((level.isEmpty() ? Hash.OF_NOTHING : level.getFirst()).bytes());
    }
}
