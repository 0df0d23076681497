package org.concordat.kernel;

import java.util.Locale;
import java.util.random.RandomGenerator;

/// Crockford's base 32: digits and capitals without I, L, O and U, which are misread. Five bits in each letter, and what is said
/// aloud or typed is forgiven much.
///
/// **Source:** Douglas Crockford, *Base 32*.
public final class Crockford {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private Crockford() {
    }

    /// So many letters at random.
    public static String drawn(RandomGenerator random, int letters) {
        var text = new StringBuilder(letters);
        for (int i = 0; i < letters; i++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }

    /// The last five bits of each of the first bytes.
    public static String of(byte[] bytes, int letters) {
        var text = new StringBuilder(letters);
        for (int i = 0; i < letters; i++) {
            text.append(ALPHABET.charAt(bytes[i] & 31));
        }
        return text.toString();
    }

    /// A reference as it is written, `D-7K2M-4QXA`: what it is of, and eight letters.
    public static String reference(String of, String letters) {
        return of + "-" + letters.substring(0, 4) + "-" + letters.substring(4);
    }

    /// As typed, without what stands between: small letters, and those that are taken for digits, are forgiven.
    public static String plain(String typed) {
        return typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "").replace('O', '0').replaceAll("[IL]", "1");
    }

    /// Whether plain text is so many of its letters.
    public static boolean isOne(String plain, int letters) {
        return plain.length() == letters && plain.chars().allMatch(it -> ALPHABET.indexOf(it) >= 0);
    }
}
