package org.concordat.kernel;

import java.util.regex.Pattern;

/// The name of something in a register: small letters and digits in parts, with a hyphen between them.
public final class Slug {

    public static final int LENGTH_MAX = 80;

    private static final Pattern PATTERN = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*+");

    private Slug() {
    }

    public static boolean isOne(String text) {
        return text.length() <= LENGTH_MAX && PATTERN.matcher(text).matches();
    }

    /// *Errors*: throws when it is none; what was given is not repeated.
    public static String held(String slug) {
        if (!isOne(slug)) {
            throw new IllegalArgumentException("is not a name of small letters, digits and hyphens, " + LENGTH_MAX
                    + " characters at most");
        }
        return slug;
    }
}
