package org.concordat.people;

import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.apache.commons.text.similarity.LevenshteinDistance;

/// Whether two words may be one, written differently.
final class Spelling {

    private static final JaroWinklerSimilarity JARO_WINKLER = new JaroWinklerSimilarity();
    private static final LevenshteinDistance ONE_APART = new LevenshteinDistance(1);

    /// As near as Stevens and Stephens are, and Catherine and Kathryn are not.
    private static final double NEAR = 0.90;
    private static final int WORD_MIN = 4;

    private Spelling() {
    }

    /// One character is another, too many or missing, or two that stand together have changed places.
    static boolean slip(String one, String other) {
        return !one.equals(other) && (ONE_APART.apply(one, other) == 1 || turned(one, other));
    }

    /// A slip in a word of some length, or more than one in a longer.
    static boolean near(String one, String other) {
        return Math.min(one.length(), other.length()) >= WORD_MIN
                && (slip(one, other) || JARO_WINKLER.apply(one, other) >= NEAR)
                || Math.min(one.length(), other.length()) == WORD_MIN - 1 && turned(one, other);
    }

    private static boolean turned(String one, String other) {
        int at = 0;
        while (at < one.length() && at < other.length() && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return one.length() == other.length() && at + 1 < one.length()
                && one.charAt(at) == other.charAt(at + 1) && one.charAt(at + 1) == other.charAt(at)
                && one.substring(at + 2).equals(other.substring(at + 2));
    }
}
