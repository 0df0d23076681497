package org.concordat.draw;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;

/// Ids by their number, from 0, as the bytes of their UTF-8: of a million, most are hashed and never looked at again.
final class Ids {

    private static final int LIMIT = 10_000_000;

    private static final byte[] BYTE_ORDER_MARK = "\uFEFF".getBytes(StandardCharsets.UTF_8);

    private final byte[] text;
    private final int[] from;
    private final int[] until;

    private Ids(byte[] text, int[] from, int[] until) {
        this.text = text;
        this.from = from;
        this.until = until;
    }

    /// One a line; a line ends with a line feed, a carriage return, or both in that order after it.
    static Ids lines(byte[] text) throws Malformed {
        int lines = count(text);
        refuseTooMany(lines);
        var ids = new Ids(text, new int[lines], new int[lines]);
        int line = 0;
        for (int at = isMarked(text) ? BYTE_ORDER_MARK.length : 0; line < lines; line++) {
            ids.from[line] = at;
            while (at < text.length && text[at] != '\n' && text[at] != '\r') {
                at++;
            }
            ids.until[line] = at;
            at += at + 1 < text.length && text[at] == '\r' && text[at + 1] == '\n' ? 2 : 1;
        }
        ids.refuseEmpty();
        return ids;
    }

    /// Some editors begin a text with one, which nobody sees: the first id would be another.
    private static boolean isMarked(byte[] text) {
        return text.length >= BYTE_ORDER_MARK.length && Arrays.equals(text, 0, BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length);
    }

    /// How many lines it has; it is looked at whole, for whatever is not UTF-8.
    private static int count(byte[] text) throws Malformed {
        int lines = 0;
        byte before = '\n';
        byte all = 0;
        for (byte each : text) {
            all |= each;
            if (each == '\n' && before != '\r' || each == '\r') {
                lines++;
            }
            before = each;
        }
        if (all < 0) {
            refuseOtherThanUtf8(text);
        }
        return before == '\n' || before == '\r' ? lines : lines + 1;
    }

    private static void refuseOtherThanUtf8(byte[] text) throws Malformed {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text));
        } catch (CharacterCodingException wrong) {
            throw new Malformed("the list of ids is not UTF-8 text");
        }
    }

    static Ids of(List<String> all) throws Malformed {
        refuseTooMany(all.size());
        var ids = new Ids(new byte[Math.toIntExact(all.stream().mapToLong(it -> it.getBytes(StandardCharsets.UTF_8).length).sum())],
                new int[all.size()], new int[all.size()]);
        int at = 0;
        int line = 0;
        for (var each : all) {
            var bytes = each.getBytes(StandardCharsets.UTF_8);
            if (!new String(bytes, StandardCharsets.UTF_8).equals(each)) {
                throw new Malformed("line " + (line + 1) + " has half a character");
            }
            System.arraycopy(bytes, 0, ids.text, at, bytes.length);
            ids.from[line] = at;
            at += bytes.length;
            ids.until[line++] = at;
        }
        ids.refuseEmpty();
        return ids;
    }

    private static void refuseTooMany(int many) throws Malformed {
        if (many > LIMIT) {
            throw new Malformed("there are " + many + " ids: " + LIMIT + " at most can be drawn from");
        }
    }

    private void refuseEmpty() throws Malformed {
        for (int line = 0; line < from.length; line++) {
            if (from[line] == until[line]) {
                throw new Malformed("line " + (line + 1) + " is empty: each line is one id");
            }
        }
    }

    int size() {
        return from.length;
    }

    void into(MessageDigest digest, int line) {
        digest.update(text, from[line], until[line] - from[line]);
    }

    boolean isSame(int line, int other) {
        return Arrays.equals(text, from[line], until[line], text, from[other], until[other]);
    }

    String text(int line) {
        return new String(text, from[line], until[line] - from[line], StandardCharsets.UTF_8);
    }
}
