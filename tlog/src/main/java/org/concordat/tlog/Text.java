package org.concordat.tlog;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.Base64;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

/// The few encodings the formats share, in their one canonical form each.
final class Text {

    private Text() {
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /// Standard base 64 with padding (RFC 4648 section 4), and only the encoding that encoding would give.
    static byte[] base64(String text, String what) throws Malformed {
        try {
            var bytes = Base64.getDecoder().decode(text.getBytes(ISO_8859_1));
            if (base64(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException notBase64) {
            // said below
        }
        throw new Malformed(what + " is not canonical base 64");
    }

    /// Zero, or decimal digits that do not begin with one; at most 2^63 - 1.
    static long decimal(String text, String what) throws Malformed {
        var digits = !text.isEmpty() && text.length() <= 19 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        if (digits && (text.length() == 1 || text.charAt(0) != '0')) {
            try {
                return Long.parseLong(text);
            } catch (NumberFormatException tooLarge) {
                // said below
            }
        }
        throw new Malformed(what + " is not a canonical decimal number below 2^63");
    }

    static String utf8(byte[] bytes, String what) throws Malformed {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notUtf8) {
            throw new Malformed(what + " is not valid UTF-8");
        }
    }

    static String utf8Text(byte[] valid) {
        return new String(valid, UTF_8);
    }

    static byte[] utf8(String text) {
        return text.getBytes(UTF_8);
    }

    /// Where the line that begins there ends.
    static int lineEnd(String text, int from, String what) throws Malformed {
        int end = text.indexOf('\n', from);
        if (end < 0) {
            throw new Malformed(what + " does not end with a newline");
        }
        return end;
    }

    static boolean startsWith(byte[] bytes, byte[] prefix) {
        return bytes.length >= prefix.length && Arrays.equals(bytes, 0, prefix.length, prefix, 0, prefix.length);
    }
}
