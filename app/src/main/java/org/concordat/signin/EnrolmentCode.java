package org.concordat.signin;

import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// What an administrator gives to an officer, to be used once: `7KQ2-M9XD-4TPA-W3HC`. The first half finds it, the
/// second is secret: 40 bits, of which five tries are allowed.
///
/// @param reference 8 characters
/// @param secret 8 characters
public record EnrolmentCode(String reference, String secret) {

    /// Without letters that are taken for others (Crockford’s base 32).
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int HALF = 8;

    static EnrolmentCode drawn(RandomGenerator random) {
        return new EnrolmentCode(half(random), half(random));
    }

    private static String half(RandomGenerator random) {
        return random.ints(HALF, 0, ALPHABET.length()).mapToObj(ALPHABET::charAt)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append).toString();
    }

    /// As typed, with or without the dashes, in either case, and with the letters that look like digits.
    static Optional<EnrolmentCode> read(String typed) {
        var tidy = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "").replace('O', '0').replace('I', '1')
                .replace('L', '1');
        return tidy.matches("[" + ALPHABET + "]{" + 2 * HALF + "}")
                ? Optional.of(new EnrolmentCode(tidy.substring(0, HALF), tidy.substring(HALF)))
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
