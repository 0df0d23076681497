package org.concordat.attachments;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// How the camera was held, as a JPEG says it: the one thing of its metadata that shows. It is applied to the pixels, so that
/// a photograph is not sideways, and left out like the rest. What cannot be read says nothing.
///
/// **Source.** Exif 2.32 (CIPA DC-008), tag 0112; TIFF 6.0, section 2.
final class JpegOrientation {

    private static final int SCAN = 0xda;
    private static final int APPLICATION_DATA = 0xe1;
    private static final byte[] EXIF = "Exif\0\0".getBytes(US_ASCII);
    private static final int ORIENTATION = 0x0112;
    private static final int SHORT = 3;
    private static final int ENTRY_BYTES = 12;

    private JpegOrientation() {
    }

    /// From 1, upright, to 8.
    static int of(byte[] jpeg) {
        try {
            var bytes = ByteBuffer.wrap(jpeg);
            for (int at = 2; Byte.toUnsignedInt(bytes.get(at)) == 0xff; ) {
                int marker = Byte.toUnsignedInt(bytes.get(at + 1));
                if (marker == SCAN) {
                    return 1;
                }
                int length = Short.toUnsignedInt(bytes.getShort(at + 2));
                if (marker == APPLICATION_DATA && bytes.slice(at + 4, EXIF.length).equals(ByteBuffer.wrap(EXIF))) {
                    return said(bytes.slice(at + 4 + EXIF.length, length - 2 - EXIF.length));
                }
                at += 2 + length;
            }
            return 1;
        } catch (IndexOutOfBoundsException _) {
            return 1;
        }
    }

    private static int said(ByteBuffer tiff) {
        var little = tiff.get(0) == 'I';
        tiff.order(little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = Short.toUnsignedInt(tiff.getShort(directory));
        for (int i = 0; i < entries; i++) {
            int at = directory + 2 + i * ENTRY_BYTES;
            if (Short.toUnsignedInt(tiff.getShort(at)) == ORIENTATION && tiff.getShort(at + 2) == SHORT) {
                int said = Short.toUnsignedInt(tiff.getShort(at + 8));
                return said >= 1 && said <= 8 ? said : 1;
            }
        }
        return 1;
    }

    /// Whether what is stored as a row is seen as a column.
    static boolean isTurned(int orientation) {
        return orientation > 4;
    }

    /// From where a pixel is stored to where it is seen.
    static AffineTransform of(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
