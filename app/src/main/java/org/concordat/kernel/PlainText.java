package org.concordat.kernel;

import java.util.Optional;
import java.util.regex.Pattern;

/// What may stand in text that people type: no control or direction-changing characters, no markup, within a length.
/// Bidirectional characters can make a line read otherwise than it is stored (Unicode Technical Report 36, section 2.5).
public final class PlainText {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");
    private static final Pattern DIRECTION =
            Pattern.compile("[\\u061C\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF]");
    private static final Pattern MARKUP = Pattern.compile("<\\s*[/!?]?\\s*[A-Za-z]");

    /// What is wrong with a text.
    public enum Fault { EMPTY, TOO_LONG, CONTROL_CHARACTERS, DIRECTION_CHARACTERS, MARKUP }

    private PlainText() {
    }

    /// The text as kept: line ends as `\n`, no blanks at either end.
    public static String tidy(String typed) {
        return typed.replace("\r\n", "\n").replace('\r', '\n').strip();
    }

    /// The first fault of a tidied text, counting code points against the limit.
    public static Optional<Fault> fault(String text, int charactersMax) {
        if (text.isEmpty()) {
            return Optional.of(Fault.EMPTY);
        }
        if (CONTROL.matcher(text).find()) {
            return Optional.of(Fault.CONTROL_CHARACTERS);
        }
        if (DIRECTION.matcher(text).find()) {
            return Optional.of(Fault.DIRECTION_CHARACTERS);
        }
        if (MARKUP.matcher(text).find()) {
            return Optional.of(Fault.MARKUP);
        }
        if (text.codePointCount(0, text.length()) > charactersMax) {
            return Optional.of(Fault.TOO_LONG);
        }
        return Optional.empty();
    }
}
