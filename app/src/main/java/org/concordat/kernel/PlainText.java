package org.concordat.kernel;

import java.util.Optional;
import java.util.regex.Pattern;

/// What may stand in text that people type: no control, invisible or direction-changing characters, no markup, within a
/// length. Bidirectional characters can make a line read otherwise than it is stored (Unicode Technical Report 36,
/// section 2.5); invisible ones, and line ends that are not `\n`, hide a word from whoever looks for it.
public final class PlainText {

    // Half a character (a surrogate without its other half) can be neither shown nor kept.
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\n\\t]]");
    // Format characters, the line and paragraph separators, and the letters that show as nothing.
    private static final Pattern DIRECTION = Pattern.compile(
            "[\\p{Cf}\\p{Zl}\\p{Zp}\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u2065\\u2800\\u3164\\uFFA0]");
    // Blanks once passed are not given back: a text of nothing but blanks after `<` would be gone through once for each.
    private static final Pattern MARKUP = Pattern.compile("<\\s*+[/!?]?\\s*+[A-Za-z]");

    /// What is wrong with a text.
    public enum Fault { EMPTY, TOO_LONG, CONTROL_CHARACTERS, DIRECTION_CHARACTERS, MARKUP }

    private PlainText() {
    }

    /// The text as kept: line ends as `\n`, no blanks at either end, the no-break space being one.
    public static String tidy(String typed) {
        String text = typed.replace("\r\n", "\n").replace('\r', '\n');
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isBlank(char it) {
        return Character.isWhitespace(it) || Character.isSpaceChar(it);
    }

    /// Whether it is one of those that no pattern finds, of which most text is made; whatever is read from the database is
    /// looked at again, and the patterns took a tenth of a call's time (docs/performance.md).
    private static boolean isCommon(int it) {
        return it >= ' ' && it < 0x7f && it != '<' || it == '\n' || it == '\t' || it > 0xad && it < 0x300
                || it >= 0x2013 && it <= 0x201f;
    }

    /// The first fault of a tidied text, counting code points against the limit.
    public static Optional<Fault> fault(String text, int charactersMax) {
        if (text.isEmpty()) {
            return Optional.of(Fault.EMPTY);
        }
        if (!text.chars().allMatch(PlainText::isCommon)) {
            if (CONTROL.matcher(text).find()) {
                return Optional.of(Fault.CONTROL_CHARACTERS);
            }
            if (DIRECTION.matcher(text).find()) {
                return Optional.of(Fault.DIRECTION_CHARACTERS);
            }
            if (MARKUP.matcher(text).find()) {
                return Optional.of(Fault.MARKUP);
            }
        }
        if (text.codePointCount(0, text.length()) > charactersMax) {
            return Optional.of(Fault.TOO_LONG);
        }
        return Optional.empty();
    }
}
