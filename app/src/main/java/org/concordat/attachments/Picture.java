package org.concordat.attachments;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// A picture: its size is read first, then its pixels are, and drawn into a new picture of the same kind. Nothing else
/// of the file is carried over, but how it was held, which is applied: no place, no camera, no comment, no thumbnail, no profile, nothing after its end.
final class Picture {

    static final int PIXELS_MAX = 16_000_000;

    /// Programs that write pictures use about ten.
    private static final int SCANS_MAX = 30;

    /// Each scan is a pass over all pixels, which nothing can stop, while others wait: the largest picture in the usual
    /// scans, and a little more.
    private static final long PASSES_MAX = 200_000_000;

    private static final int SIDE_MAX = 12_000;
    private static final float QUALITY = 0.9f;

    private Picture() {
    }

    /// @param format as ImageIO calls it
    static Cleaning.Content clean(byte[] bytes, String format) throws IOException {
        int scans = format.equals("jpeg") ? JpegParts.scansAtMost(bytes) : 1;
        if (scans > SCANS_MAX) {
            throw new Unclean(Fault.TOO_MANY_SCANS);
        }
        int orientation = format.equals("jpeg") ? JpegOrientation.of(bytes) : 1;
        return new Cleaning.Content(written(drawn(read(bytes, format, scans), format.equals("png"), orientation), format), "");
    }

    private static BufferedImage read(byte[] bytes, String format, int scans) throws IOException {
        var reader = ImageIO.getImageReadersByFormatName(format).next();
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(input, true, true);
            measure(reader, scans);
            var broken = new AtomicBoolean();
            reader.addIIOReadWarningListener((from, warning) -> {
                if (warning.toLowerCase(Locale.ROOT).matches(".*(premature|truncated|corrupt).*")) {
                    broken.set(true);
                }
            });
            var picture = reader.read(0);
            if (broken.get()) {
                throw new Unclean(Fault.MALFORMED);
            }
            return picture;
        } finally {
            reader.dispose();
        }
    }

    private static void measure(ImageReader reader, int scans) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if (width < 1 || height < 1) {
            throw new Unclean(Fault.MALFORMED);
        }
        if (width > SIDE_MAX || height > SIDE_MAX || (long) width * height > PIXELS_MAX) {
            throw new Unclean(Fault.TOO_MANY_PIXELS);
        }
        if ((long) width * height * scans > PASSES_MAX) {
            throw new Unclean(Fault.TOO_MANY_SCANS);
        }
    }

    private static BufferedImage drawn(BufferedImage from, boolean mayBeClear, int orientation) {
        boolean clear = mayBeClear && from.getColorModel().hasAlpha();
        boolean turned = JpegOrientation.isTurned(orientation);
        var to = new BufferedImage(turned ? from.getHeight() : from.getWidth(), turned ? from.getWidth() : from.getHeight(),
                clear ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        var pen = to.createGraphics();
        try {
            if (!clear) {
                pen.setColor(Color.WHITE);
                pen.fillRect(0, 0, to.getWidth(), to.getHeight());
            }
            pen.drawImage(from, JpegOrientation.of(orientation, from.getWidth(), from.getHeight()), null);
        } finally {
            pen.dispose();
        }
        return to;
    }

    private static byte[] written(BufferedImage picture, String format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName(format).next();
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(output);
            var how = writer.getDefaultWriteParam();
            if (format.equals("jpeg")) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(QUALITY);
            }
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
