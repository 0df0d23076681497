package org.concordat.kernel;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// Finds a protective marking above OFFICIAL written as a line of a text (Government Security Classifications).
///
/// A line that is a marking (`UK SECRET`, `TOP SECRET//STRAP1`, `Classification: SECRET`, `S E C R E T`), not a sentence
/// in which the word occurs ("she kept it secret"). Letters written wide or otherwise compatible (Unicode NFKC) count as
/// the letters they show. The database holds the same rule: `sharing.marked_above_official` (`MarkingLineAgreesTest`).
public final class MarkingLine {

    private static final Pattern ABOVE_OFFICIAL = Pattern.compile("""
            (?:^|\\n)[^A-Za-z0-9\\n]*\
            (?:(?:security )?classification[: ]+|protective marking[: ]+|marking[: ]+)?\
            (?:(?:uk|hmg|nato|cosmic)[ -]+)*(?:top[ -]*|t o p +)?(?:secret|s e c r e t)\
            (?:[^A-Za-z0-9]*|[^A-Za-z0-9\\n]+(?:strap|eyes|uk|atomic|codeword|personal|noforn|locsen)[^\\n]*|\
            [ ]*//[^\\n]*)(?:\\n|$)""",
            Pattern.CASE_INSENSITIVE);

    private MarkingLine() {
    }

    public static boolean aboveOfficial(String text) {
        return ABOVE_OFFICIAL.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).find();
    }
}
