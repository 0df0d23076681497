package org.concordat.attachments;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Pattern;

/// Text in UTF-8, and nothing that a reader would not see: no control but line ends and tabs, and nothing that shows as
/// nothing or turns the direction of a line.
final class PlainFile {

    /// Of one file, in UTF-16 units; more is not searched.
    static final int CHARACTERS_MAX = 300_000;

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");
    private static final Pattern HIDDEN = Pattern.compile(
            "[\\p{Cf}\\p{Zl}\\p{Zp}\\p{Co}\\p{Cn}\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u2800\\u3164\\uFFA0]");

    private PlainFile() {
    }

    static Cleaning.Content clean(byte[] bytes) throws Unclean {
        var text = Normalizer.normalize(decoded(bytes).replace("\r\n", "\n").replace('\r', '\n'), Normalizer.Form.NFC);
        if (CONTROL.matcher(text).find()) {   // the bytes of some other kind of file
            throw new Unclean(Fault.OTHER_KIND);
        }
        if (HIDDEN.matcher(text).find()) {
            throw new Unclean(Fault.HIDDEN_CHARACTERS);
        }
        if (text.isBlank()) {
            throw new Unclean(Fault.EMPTY);
        }
        if (text.length() > CHARACTERS_MAX) {
            throw new Unclean(Fault.TOO_MANY_WORDS);
        }
        return new Cleaning.Content(text.getBytes(StandardCharsets.UTF_8), text);
    }

    /// A byte order mark says nothing in UTF-8, and does not travel.
    private static String decoded(byte[] bytes) throws Unclean {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException other) {
            throw new Unclean(Fault.OTHER_KIND);
        }
    }
}
