package org.concordat.attachments;

import java.text.Normalizer;
import java.util.Locale;

/// The name under which a cleaned file travels.
final class FileName {

    private static final int STEM_MAX = 80;
    /// What stands before the last so many characters is left out before anything is looked for: it may be of any length.
    private static final int SENT_MAX = 300;

    private FileName() {
    }

    /// Letters, digits, spaces and `-_.()` of the stem stand; anything else becomes `_`.
    static String of(String sent, Kind kind) throws Unclean {
        var file = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        file = Normalizer.normalize(file.substring(Math.max(0, file.length() - SENT_MAX)), Normalizer.Form.NFC).strip();
        int dot = file.lastIndexOf('.');
        if (dot < 0 || !kind.ends(file.substring(dot + 1).toLowerCase(Locale.ROOT))) {
            throw new Unclean(Fault.NAME_DISAGREES);
        }
        var stem = file.substring(0, dot).replaceAll("[^\\p{L}\\p{M}\\p{N} ._()-]", "_").replaceAll("^[ .]+|[ .]+$", "");
        int end = Math.min(stem.length(), STEM_MAX);
        if (end < stem.length() && Character.isHighSurrogate(stem.charAt(end - 1))) {
            end--;
        }
        return (stem.isEmpty() ? "file" : stem.substring(0, end)) + "." + kind.ending();
    }
}
