package org.concordat.sharing;

import com.ibm.icu.text.SpoofChecker;
import java.text.Normalizer;
import java.util.BitSet;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Text as it is searched for words that stay home: letters and digits alone, without case, accents or width, and with
/// nothing between them, so that no blank, line end, hyphen or full stop hides a word. Letters of other alphabets stand
/// for the Latin ones that they look like.
///
/// What it does not see through: digits in the place of letters, other spellings, translations, and words in pictures.
///
/// **Source.** Unicode Technical Standard 39, section 4 (ICU4J's skeleton); Unicode Standard Annex 15 (NFKD).
final class Folded {

    /// A term of fewer letters is found as a word of its own alone: it would stand in the middle of too many others.
    static final int ANYWHERE_MIN = 5;

    private static final SpoofChecker LOOKS = new SpoofChecker.Builder().build();
    private static final Map<Integer, String> LOOKS_LIKE = new ConcurrentHashMap<>();
    private static final int KNOWN_MAX = 20_000;

    private final String letters;
    /// Where a word begins: before the letter of that number, and after the last.
    private final BitSet edges;

    private Folded(String letters, BitSet edges) {
        this.letters = letters;
        this.edges = edges;
    }

    static Folded of(String text) {
        return of(text, 'l');
    }

    /// The same, reading what looks like an upright stroke, as a capital I does, as an i.
    static Folded withStrokesAsI(String text) {
        return of(text, 'i');
    }

    private static Folded of(String text, char stroke) {
        var letters = new StringBuilder();
        var edges = new BitSet();
        boolean between = true;
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKD);
        for (int i = 0; i < plain.length(); i += Character.charCount(plain.codePointAt(i))) {
            int letter = plain.codePointAt(i);
            if (isMark(letter)) {
                continue;
            }
            if (!Character.isLetterOrDigit(letter)) {
                between = true;
                continue;
            }
            if (between) {
                edges.set(letters.length());
                between = false;
            }
            letters.append(letter < 128 ? String.valueOf((char) letter) : latin(letter, stroke));
        }
        edges.set(letters.length());
        return new Folded(letters.toString().toLowerCase(Locale.ROOT), edges);
    }

    /// An accent, or what shows as nothing: neither is a letter, nor ends a word.
    private static boolean isMark(int it) {
        return switch (Character.getType(it)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> true;
            default -> false;
        };
    }

    private static String latin(int letter, char stroke) {
        var known = LOOKS_LIKE.get(letter);
        if (known == null) {
            known = skeleton(letter);
            if (LOOKS_LIKE.size() < KNOWN_MAX) {
                LOOKS_LIKE.put(letter, known);
            }
        }
        return known.equals("l") ? String.valueOf(stroke) : known;
    }

    private static String skeleton(int letter) {
        var looks = Normalizer.normalize(LOOKS.getSkeleton(Character.toString(letter)), Normalizer.Form.NFKD);
        var letters = new StringBuilder();
        looks.codePoints().filter(it -> Character.isLetterOrDigit(it)).forEach(letters::appendCodePoint);
        return letters.isEmpty() ? Character.toString(letter) : letters.toString();
    }

    boolean isEmpty() {
        return letters.isEmpty();
    }

    /// Whether a term of these letters is looked for also in the middle of words.
    boolean isFoundAnywhere() {
        return letters.length() >= ANYWHERE_MIN;
    }

    boolean contains(Folded term) {
        if (term.letters.isEmpty()) {
            return false;
        }
        for (int at = letters.indexOf(term.letters); at >= 0; at = letters.indexOf(term.letters, at + 1)) {
            if (term.isFoundAnywhere() || edges.get(at) && edges.get(at + term.letters.length())) {
                return true;
            }
        }
        return false;
    }
}
