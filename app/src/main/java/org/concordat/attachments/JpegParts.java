package org.concordat.attachments;

import java.io.ByteArrayOutputStream;

/// The parts of a JPEG that a picture is drawn from. Application data and comments are left out, but for the mark by
/// which programs of Adobe say how colours were turned; so is everything after the picture's end.
///
/// **Source.** ITU-T T.81, annex B.
final class JpegParts {

    private static final int START = 0xd8;
    private static final int END = 0xd9;
    private static final int SCAN = 0xda;
    private static final int COMMENT = 0xfe;
    private static final int ADOBE = 0xee;

    private final byte[] jpeg;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int at;

    private JpegParts(byte[] jpeg) {
        this.jpeg = jpeg;
    }

    static byte[] drawn(byte[] jpeg) throws Unclean {
        var parts = new JpegParts(jpeg);
        if (parts.marker() != START) {
            throw new Unclean(Fault.MALFORMED);
        }
        parts.keep(parts.at - 2, parts.at);
        while (parts.part()) {
            // until the end
        }
        return parts.out.toByteArray();
    }

    /// In how many scans a picture is drawn, or more: wherever the mark of one stands it is counted, so that it cannot be
    /// hidden from this and shown to whoever draws. Packed pixels never hold that mark.
    static int scansAtMost(byte[] jpeg) {
        int scans = 0;
        for (int i = 0; i + 1 < jpeg.length; i++) {
            if ((jpeg[i] & 0xff) == 0xff && (jpeg[i + 1] & 0xff) == SCAN) {
                scans++;
            }
        }
        return scans;
    }

    /// Whether another follows.
    private boolean part() throws Unclean {
        int marker = marker();
        int from = at - 2;
        if (marker == END) {
            keep(from, at);
            return false;
        }
        int to = at + length();
        if (to > jpeg.length || to < at + 2) {
            throw new Unclean(Fault.MALFORMED);
        }
        if (marker != COMMENT && (marker < 0xe0 || marker > 0xef) || marker == ADOBE && isAdobes(to)) {
            keep(from, to);
        }
        at = to;
        if (marker == SCAN) {
            scan();
        }
        return true;
    }

    private boolean isAdobes(int to) {
        return to - at == 14 && jpeg[at + 2] == 'A' && jpeg[at + 3] == 'd' && jpeg[at + 4] == 'o';
    }

    /// The packed pixels, up to the next marker that is not one of theirs.
    private void scan() throws Unclean {
        int from = at;
        while (at + 1 < jpeg.length) {
            int next = jpeg[at + 1] & 0xff;
            if ((jpeg[at] & 0xff) == 0xff && next != 0 && next != 0xff && (next < 0xd0 || next > 0xd7)) {
                keep(from, at);
                return;
            }
            at++;
        }
        throw new Unclean(Fault.MALFORMED);
    }

    private int marker() throws Unclean {
        while (at + 1 < jpeg.length && (jpeg[at] & 0xff) == 0xff && (jpeg[at + 1] & 0xff) == 0xff) {
            at++;   // fill
        }
        if (at + 1 >= jpeg.length || (jpeg[at] & 0xff) != 0xff) {
            throw new Unclean(Fault.MALFORMED);
        }
        at += 2;
        return jpeg[at - 1] & 0xff;
    }

    private int length() throws Unclean {
        if (at + 1 >= jpeg.length) {
            throw new Unclean(Fault.MALFORMED);
        }
        return (jpeg[at] & 0xff) << 8 | jpeg[at + 1] & 0xff;
    }

    private void keep(int from, int to) {
        out.write(jpeg, from, to - from);
    }
}
