package org.concordat.people;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Names in small Latin letters, part by part, from whatever letters they were written in.
///
/// **Source.** ICU4J's transliteration `Any-Latin; Latin-ASCII` (Unicode CLDR).
final class Latin {

    /// No name is looked at beyond so many parts.
    static final int PARTS_MAX = 8;

    private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII");

    /// Words that stand among names and are none.
    private static final Set<String> NO_NAMES = Set.of("mr", "mrs", "miss", "ms", "dr", "al", "el", "bin", "ibn", "bint", "de",
            "da", "van", "von", "der", "den", "of", "the", "aka", "known", "as", "also", "formerly", "nee", "born", "maiden",
            "name", "alias", "or", "and", "called");

    private Latin() {
    }

    /// The parts of a name, each once; marks within a part are left out, so that O'Brien is one part and Lloyd-Jones two.
    static List<String> parts(String name) {
        var parts = new ArrayList<String>();
        for (var part : small(name).replaceAll("['`\\u2019]", "").split("[^a-z]+")) {
            if (!part.isEmpty() && !NO_NAMES.contains(part) && !parts.contains(part) && parts.size() < PARTS_MAX) {
                parts.add(part);
            }
        }
        return parts;
    }

    /// Letters and digits alone.
    static String plain(String words) {
        return small(words).replaceAll("[^a-z0-9]+", "");
    }

    static String small(String words) {
        return (isPlain(words) ? words : LATIN.transliterate(words)).toLowerCase(Locale.ROOT);
    }

    private static boolean isPlain(String words) {
        return words.chars().allMatch(it -> it < 128);
    }
}
