package org.concordat.attachments;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Looks through the bytes of a PDF before any parser does: a parser unpacks whole streams into memory, so what would
/// come out of each is counted here first, and the kinds of packing that could not be counted are refused.
///
/// **Source.** ISO 32000-2, 7.3.5 (names may be written with `#`), 7.3.8 (streams), 7.4 (filters).
final class PdfGate {

    /// Out of one stream, and out of all of a file, in bytes.
    static final int ONE_MAX = 16 * 1024 * 1024;
    static final int ALL_MAX = 48 * 1024 * 1024;

    private static final byte[] STREAM = "stream".getBytes(ISO_8859_1);

    /// What is packed in these ways, or twice, is not unpacked.
    private static final Pattern OTHER_PACKING = Pattern.compile(
            "/(?:" + name("LZWDecode") + "|" + name("RunLengthDecode") + "|" + name("JBIG2Decode") + "|"
                    + name("JPXDecode") + "|" + name("Crypt") + "\\b)"
                    + "|(?:/" + name("Filter") + "|/F)\\s*\\[?[^\\]>]{0,80}/(?:" + name("LZW") + "|" + name("RL") + ")\\b"
                    + "|\\[\\s*/(?:" + name("LZW") + "|" + name("RL") + ")\\s*\\]"
                    + "|/" + name("Fl") + "(?:" + name("ateDecode") + ")?\\b[^\\]>]{0,80}/" + name("Fl")
                    + "(?:" + name("ateDecode") + ")?\\b");

    private PdfGate() {
    }

    static void pass(byte[] bytes) throws Unclean {
        refuseOtherPacking(bytes);
        int all = 0;
        for (int at = next(bytes, 0); at >= 0; at = next(bytes, at)) {
            var inside = inflated(bytes, begin(bytes, at));
            refuseOtherPacking(inside);
            all += inside.length;
            if (all > ALL_MAX) {
                throw new Unclean(Fault.TOO_MUCH_INSIDE);
            }
        }
    }

    private static void refuseOtherPacking(byte[] bytes) throws Unclean {
        if (OTHER_PACKING.matcher(new String(bytes, ISO_8859_1)).find()) {
            throw new Unclean(Fault.CANNOT_BE_CLEANED);
        }
    }

    /// Just after the next keyword that could begin a stream; negative when there is none.
    private static int next(byte[] bytes, int from) {
        for (int i = from; i + STREAM.length <= bytes.length; i++) {
            int n = 0;
            while (n < STREAM.length && bytes[i + n] == STREAM[n]) {
                n++;
            }
            if (n == STREAM.length) {
                return i + n;
            }
        }
        return -1;
    }

    /// As parsers find it: after blanks and one line end.
    private static int begin(byte[] bytes, int at) {
        int i = at;
        while (i < bytes.length && bytes[i] == ' ') {
            i++;
        }
        if (i < bytes.length && bytes[i] == '\r') {
            i++;
        }
        return i < bytes.length && bytes[i] == '\n' ? i + 1 : i;
    }

    /// What would come out, whether or not it is packed: parsers look at the header of two bytes as little as this does.
    private static byte[] inflated(byte[] bytes, int from) throws Unclean {
        if (from + 2 >= bytes.length) {
            return new byte[0];
        }
        var out = new ByteArrayOutputStream();
        var some = new byte[8192];
        try (var inflater = new Inflater(true)) {
            inflater.setInput(bytes, from + 2, bytes.length - from - 2);
            for (int n = inflater.inflate(some); n > 0; n = inflater.inflate(some)) {
                out.write(some, 0, n);
                if (out.size() > ONE_MAX) {
                    throw new Unclean(Fault.TOO_MUCH_INSIDE);
                }
            }
        } catch (DataFormatException notPacked) {
            // what came before it counts all the same
        }
        return out.toByteArray();
    }

    /// A name, each letter of it as it is or as `#` and its code.
    private static String name(String plain) {
        return plain.chars().mapToObj(letter -> "(?:%c|#(?i:%02x))".formatted(letter, letter))
                .collect(Collectors.joining());
    }
}
