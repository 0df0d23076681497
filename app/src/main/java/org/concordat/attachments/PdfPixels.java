package org.concordat.attachments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.jspecify.annotations.Nullable;

/// The bytes of a picture in a PDF as far as they are shown: no rows below its height, and nothing after their end.
final class PdfPixels {

    private static final int PNG = 10;

    private PdfPixels() {
    }

    /// Deflated pixels, deflated again only where there are more than are shown.
    ///
    /// @param packing how the rows were made ready for it; null where they were not
    static byte[] shown(byte[] deflated, COSDictionary picture, @Nullable COSDictionary packing) throws IOException {
        var inflater = new Inflater();
        try {
            inflater.setInput(deflated);
            var rows = inflated(inflater);
            long shown = bytes(picture, packing);
            if (rows.length > shown) {
                return deflated(Arrays.copyOf(rows, (int) shown));
            }
            return Arrays.copyOf(deflated, (int) inflater.getBytesRead());
        } catch (DataFormatException malformed) {
            throw new Unclean(Fault.MALFORMED);
        } finally {
            inflater.end();
        }
    }

    /// Pixels that are not packed, deflated.
    static byte[] shown(byte[] pixels, COSDictionary picture) throws IOException {
        return deflated(Arrays.copyOf(pixels, (int) Math.min(pixels.length, bytes(picture, null))));
    }

    private static byte[] inflated(Inflater inflater) throws DataFormatException, IOException {
        var rows = new ByteArrayOutputStream();
        var buffer = new byte[8192];
        while (!inflater.finished()) {
            int read = inflater.inflate(buffer);
            if (read == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                break;   // cut short: it shows what there is
            }
            rows.write(buffer, 0, read);
            if (rows.size() > PdfGate.ONE_MAX) {
                throw new Unclean(Fault.TOO_MUCH_INSIDE);
            }
        }
        return rows.toByteArray();
    }

    private static byte[] deflated(byte[] rows) throws IOException {
        var out = new ByteArrayOutputStream();
        var deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try (var packed = new DeflaterOutputStream(out, deflater)) {
            packed.write(rows);
        } finally {
            deflater.end();
        }
        return out.toByteArray();
    }

    /// How many there are of all that is shown; before each row of a packing as PNG has it stands one more.
    private static long bytes(COSDictionary picture, @Nullable COSDictionary packing) throws IOException {
        boolean mask = picture.getBoolean(COSName.IMAGE_MASK, false);
        long bits = mask ? 1 : picture.getInt(COSName.BITS_PER_COMPONENT, 8);
        var colours = picture.getDictionaryObject(COSName.COLORSPACE);
        long each = mask ? 1 : colours == null ? 4 : PDColorSpace.create(colours).getNumberOfComponents();
        long shown = Math.max(0, picture.getInt(COSName.HEIGHT, 0)) * row(picture.getInt(COSName.WIDTH, 0), each, bits);
        if (packing == null || packing.getInt(COSName.PREDICTOR, 1) < PNG) {
            return shown;
        }
        long row = Math.max(1, row(packing.getInt(COSName.COLUMNS, 1), packing.getInt(COSName.COLORS, 1),
                packing.getInt(COSName.BITS_PER_COMPONENT, 8)));
        return (shown + row - 1) / row * (row + 1);
    }

    private static long row(long width, long each, long bits) {
        return (Math.max(0, width) * each * bits + 7) / 8;
    }
}
