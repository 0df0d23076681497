package org.concordat.signin;

import java.security.MessageDigest;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.concordat.kernel.Crockford;

/// What an administrator gives to an officer, to be used once: `7KQ2-M9XD-4TPA-W3HC`. The first half finds it, the
/// second is secret: 40 bits, of which five tries are allowed.
///
/// @param reference 8 characters
/// @param secret 8 characters
public record EnrolmentCode(String reference, String secret) {

    private static final int HALF = 8;

    static EnrolmentCode drawn(RandomGenerator random) {
        return new EnrolmentCode(Crockford.drawn(random, HALF), Crockford.drawn(random, HALF));
    }

    /// As typed, with or without the dashes, in either case, and with the letters that look like digits.
    static Optional<EnrolmentCode> read(String typed) {
        var plain = Crockford.plain(typed);
        return Crockford.isOne(plain, 2 * HALF) ? Optional.of(new EnrolmentCode(plain.substring(0, HALF), plain.substring(HALF)))
                : Optional.empty();
    }

    byte[] hash() {
        return Account.sha256(reference + secret);
    }

    /// Whether it is the one that was hashed, in the same time whether or not.
    boolean is(byte[] hashed) {
        return MessageDigest.isEqual(hash(), hashed);
    }

    @Override
    public String toString() {
        var all = reference + secret;
        return String.join("-", all.substring(0, 4), all.substring(4, 8), all.substring(8, 12), all.substring(12));
    }
}
