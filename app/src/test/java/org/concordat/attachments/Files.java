package org.concordat.attachments;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;

/// Files as people send them, and as nobody should.
public final class Files {

    /// Stands in every place of a file that does not show.
    public static final String HIDDEN = "Alderwood";

    static {   // it says much of what it cannot read
        ((ch.qos.logback.classic.Logger) org.slf4j.LoggerFactory.getLogger("org.apache"))
                .setLevel(ch.qos.logback.classic.Level.OFF);
    }

    private Files() {
    }

    @FunctionalInterface
    interface Writing {
        void into(PDDocument document) throws IOException;
    }

    /// One page with these words.
    public static byte[] pdf(String... lines) {
        return pdf(document -> page(document, lines));
    }

    static byte[] pdf(Writing writing) {
        try (var document = new PDDocument()) {
            writing.into(document);
            return saved(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A line in a font that gives its letters names of its own, and says of none which it is.
    public static byte[] unsaidPdf() {
        var drawing = "BT /F 12 Tf 20 20 Td (ABC) Tj ET";
        return written("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 1/Kids[3 0 R]>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Resources<</Font<</F 4 0 R>>>>/Contents 5 0 R>>",
                "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding<</Type/Encoding/Differences[65/g901/g902/g903]>>>>",
                "<</Length " + drawing.length() + ">>\nstream\n" + drawing + "\nendstream");
    }

    static String stream(String entries, String data) {
        return "<<" + entries + "/Length " + data.length() + ">>\nstream\n" + data + "\nendstream";
    }

    private static String deflated(String data) {
        var out = new ByteArrayOutputStream();
        try (var packed = new java.util.zip.DeflaterOutputStream(out)) {
            packed.write(data.getBytes(ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(ISO_8859_1);
    }

    /// With the hidden word in keys of programs' own, in notes on a font and a state, and past the pixels of pictures.
    static byte[] annotatedPdf() {
        var red = "\u00ff\0\0".repeat(4);
        var picture = "/Type/XObject/Subtype/Image/Width 2/Height 2/BitsPerComponent 8/ColorSpace/DeviceRGB";
        return written("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 1/Kids[3 0 R]>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 5 0 R/Resources<</Font<</F 4 0 R>>/ExtGState<</G 8 0 R>>"
                        + "/XObject<</Form 6 0 R/Tail 9 0 R/Rows 10 0 R/Plain 11 0 R>>>>>>",
                "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/MyNote(" + HIDDEN + ")/D(" + HIDDEN + ")>>",
                stream("", "/G gs BT /F 12 Tf 20 20 Td (An innocent letter) Tj ET /Form Do /Tail Do /Rows Do /Plain Do"),
                stream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<<>>/PTEX.FileName(" + HIDDEN + ")/PTEX.InfoDict 7 0 R",
                        "0 0 9 9 re f"),
                "<</Author(" + HIDDEN + ")>>", "<</Type/ExtGState/CA 1/Comment(" + HIDDEN + ")/D[[(" + HIDDEN + ")]0]>>",
                stream(picture + "/Filter/FlateDecode", deflated(red) + HIDDEN),
                stream(picture + "/Filter/FlateDecode", deflated(red + HIDDEN)), stream(picture, red + HIDDEN));
    }

    /// Where a drawing may stand that no page draws as its own.
    enum Beside { PATTERN, MASK, UNUSED, LETTER }

    static byte[] wordsBeside(Beside where) {
        var uses = "/BBox[0 0 99 99]/Resources<</Font<</F 4 0 R>>>>";
        var words = "BT /F 12 Tf 5 5 Td (Larkspur) Tj ET";
        var form = stream("/Type/XObject/Subtype/Form/Group<</S/Transparency/CS/DeviceGray>>" + uses, words);
        return written("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 1/Kids[3 0 R]>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 5 0 R/Resources<</Font<</F 4 0 R/T 7 0 R>>" + switch (where) {
                    case PATTERN -> "/Pattern<</P 6 0 R>>";
                    case MASK -> "/ExtGState<</G<</Type/ExtGState/SMask<</S/Luminosity/G 6 0 R>>>>>>";
                    case UNUSED -> "/XObject<</X 6 0 R>>";
                    case LETTER -> "";
                } + ">>>>",
                "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
                stream("", "BT /F 12 Tf 20 20 Td (Shown) Tj ET" + switch (where) {
                    case PATTERN -> " /Pattern cs /P scn 0 0 99 99 re f";
                    case MASK -> " /G gs 0 0 99 99 re f";
                    case UNUSED -> "";
                    case LETTER -> " BT /T 12 Tf (A) Tj ET";
                }),
                where == Beside.PATTERN
                        ? stream("/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/XStep 99/YStep 99" + uses, words)
                        : where == Beside.LETTER ? stream("", "500 0 d0 " + words) : form,
                "<</Type/Font/Subtype/Type3/FontBBox[0 0 9 9]/FontMatrix[1 0 0 1 0 0]/FirstChar 65/LastChar 65/Widths[500]"
                        + "/Encoding<</Differences[65/A]>>/CharProcs<<" + (where == Beside.LETTER ? "/A 6 0 R" : "")
                        + ">>/Resources<</Font<</F 4 0 R>>>>>>");
    }

    private static byte[] saved(PDDocument document) throws IOException {
        var out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    static PDPage page(PDDocument document, String... lines) throws IOException {
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(new PDType1Font(FontName.HELVETICA), 12);
            content.newLineAtOffset(60, 700);
            for (var line : lines) {
                content.showText(line);
                content.newLineAtOffset(0, -16);
            }
            content.endText();
        }
        return page;
    }

    /// With the hidden word in all that a PDF can hold beside its pages.
    static byte[] telltalePdf() {
        return pdf(document -> {
            var page = page(document, "What is shown");
            try (var more = new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, false)) {
                more.addComment(HIDDEN);
                more.drawImage(JPEGFactory.createFromStream(document, new ByteArrayInputStream(telltaleJpeg())), 50, 50);
            }
            document.getDocumentInformation().setAuthor(HIDDEN);
            document.getDocumentInformation().setTitle(HIDDEN);
            var xmp = new PDMetadata(document, new ByteArrayInputStream(("<x>" + HIDDEN + "</x>").getBytes(UTF_8)));
            document.getDocumentCatalog().setMetadata(xmp);
            page.setMetadata(xmp);
            document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('" + HIDDEN + "')"));
            var link = new PDAnnotationLink();
            var to = new PDActionURI();
            to.setURI("https://example.com/" + HIDDEN);
            link.setAction(to);
            link.setRectangle(new PDRectangle(10, 10, 50, 50));
            var note = new PDAnnotationText();
            note.setContents(HIDDEN);
            note.setRectangle(new PDRectangle(10, 10, 50, 50));
            page.setAnnotations(java.util.List.of(link, note));
            var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            var files = new PDEmbeddedFilesNameTreeNode();
            var file = new PDComplexFileSpecification();
            file.setFile(HIDDEN + ".txt");
            file.setEmbeddedFile(new PDEmbeddedFile(document, new ByteArrayInputStream(HIDDEN.getBytes(UTF_8))));
            files.setNames(Map.of(HIDDEN, file));
            names.setEmbeddedFiles(files);
            document.getDocumentCatalog().setNames(names);
            page.getCOSObject().setString(COSName.getPDFName("PieceInfo"), HIDDEN);
        });
    }

    /// The word was on its page once, and was taken away in a later version, which stands after the first.
    static byte[] rewrittenPdf() {
        var first = pdf("It was " + HIDDEN);
        try (var document = Loader.loadPDF(first)) {
            var page = document.getPage(0);
            try (var content = new PDPageContentStream(document, page, PDPageContentStream.AppendMode.OVERWRITE, false)) {
                content.beginText();
                content.setFont(new PDType1Font(FontName.HELVETICA), 12);
                content.newLineAtOffset(60, 700);
                content.showText("It was somewhere");
                content.endText();
            }
            page.getCOSObject().setNeedToBeUpdated(true);
            page.getResources().getCOSObject().setNeedToBeUpdated(true);
            var out = new ByteArrayOutputStream();
            document.saveIncremental(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] lockedPdf(String toOpen) {
        return pdf(document -> {
            page(document, "Locked");
            var policy = new StandardProtectionPolicy("owner", toOpen, new AccessPermission());
            policy.setEncryptionKeyLength(128);
            document.protect(policy);
        });
    }

    /// Bytes between the objects of a PDF without a cross-reference that fits: for what is looked at before parsing.
    static byte[] rawPdf(String dictionary, byte[] stream) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(("%PDF-1.7\n1 0 obj\n<<" + dictionary + "/Length " + stream.length + ">>\nstream\n").getBytes(ISO_8859_1));
        out.writeBytes(stream);
        out.writeBytes("\nendstream\nendobj\ntrailer<</Root 1 0 R>>\n%%EOF".getBytes(ISO_8859_1));
        return out.toByteArray();
    }

    /// These objects, numbered from 1, the first of them the catalogue, with a cross-reference that fits.
    static byte[] written(String... objects) {
        var text = new StringBuilder("%PDF-1.7\n");
        var offsets = new StringBuilder("0000000000 65535 f \n");
        for (int i = 0; i < objects.length; i++) {
            offsets.append("%010d 00000 n \n".formatted(text.length()));
            text.append(i + 1).append(" 0 obj\n").append(objects[i]).append("\nendobj\n");
        }
        int at = text.length();
        text.append("xref\n0 ").append(objects.length + 1).append('\n').append(offsets).append("trailer\n<</Root 1 0 R/Size ")
                .append(objects.length + 1).append(">>\nstartxref\n").append(at).append("\n%%EOF\n");
        return text.toString().getBytes(ISO_8859_1);
    }

    static byte[] packed(int zeros) {
        return packed(new byte[zeros]);
    }

    static byte[] packed(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        var deflater = new Deflater(9);
        deflater.setInput(bytes);
        deflater.finish();
        var some = new byte[65536];
        while (!deflater.finished()) {
            out.write(some, 0, deflater.deflate(some));
        }
        deflater.end();
        return out.toByteArray();
    }

    static byte[] picture(String format, int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            image.setRGB(x, x % height, 0xff8800);
        }
        return written(image, format);
    }

    private static byte[] written(BufferedImage image, String format) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /// Drawn from coarse to fine.
    static byte[] progressiveJpeg() {
        return progressiveJpeg(24, 16);
    }

    static byte[] progressiveJpeg(int width, int height) {
        var out = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var output = ImageIO.createImageOutputStream(out)) {
            var how = writer.getDefaultWriteParam();
            how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(output);
            writer.write(null, new IIOImage(ImageIO.read(new ByteArrayInputStream(picture("jpeg", width, height))), null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    public static byte[] png() {
        return picture("png", 24, 16);
    }

    /// With the word as text, as an unknown part, and after the end.
    static byte[] telltalePng() {
        var png = png();
        var out = new ByteArrayOutputStream();
        out.write(png, 0, 33);   // signature and header
        out.writeBytes(chunk("tEXt", ("Comment\0" + HIDDEN).getBytes(ISO_8859_1)));
        out.writeBytes(chunk("eXIf", HIDDEN.getBytes(ISO_8859_1)));
        out.write(png, 33, png.length - 33);
        out.writeBytes(HIDDEN.getBytes(ISO_8859_1));
        return out.toByteArray();
    }

    /// A header that says so, and a few pixels.
    static byte[] png(int width, int height) {
        var out = new ByteArrayOutputStream();
        out.write(png(), 0, 8);
        var header = java.nio.ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] {8, 6, 0, 0, 0});
        out.writeBytes(chunk("IHDR", header.array()));
        out.writeBytes(chunk("IDAT", packed(1_000_000)));
        out.writeBytes(chunk("IEND", new byte[0]));
        return out.toByteArray();
    }

    private static byte[] chunk(String type, byte[] data) {
        var crc = new CRC32();
        crc.update(type.getBytes(ISO_8859_1));
        crc.update(data);
        return java.nio.ByteBuffer.allocate(12 + data.length).putInt(data.length).put(type.getBytes(ISO_8859_1))
                .put(data).putInt((int) crc.getValue()).array();
    }

    /// Its corners red, blue, white and green, clockwise from the top left as it is stored; and how the camera was held.
    static byte[] heldJpeg(int orientation, ByteOrder order) {
        var image = new BufferedImage(64, 32, BufferedImage.TYPE_INT_RGB);
        int[] corners = {0xff0000, 0x0000ff, 0x00ff00, 0xffffff};
        for (int x = 0; x < 64; x++) {
            for (int y = 0; y < 32; y++) {
                image.setRGB(x, y, corners[x / 32 + y / 16 * 2]);
            }
        }
        var tiff = java.nio.ByteBuffer.allocate(26).order(order).put((order == ByteOrder.LITTLE_ENDIAN ? "II" : "MM").getBytes(ISO_8859_1))
                .putShort((short) 42).putInt(8).putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1)
                .putShort((short) orientation).putShort((short) 0).putInt(0);
        var out = new ByteArrayOutputStream();
        var jpeg = written(image, "jpeg");
        out.write(jpeg, 0, 2);
        out.writeBytes(java.nio.ByteBuffer.allocate(10).putShort((short) 0xffe1).putShort((short) (2 + 6 + 26))
                .put("Exif\0\0".getBytes(ISO_8859_1)).array());
        out.writeBytes(tiff.array());
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    /// With the word where a camera writes, in a comment, and after the end.
    static byte[] telltaleJpeg() {
        var jpeg = picture("jpeg", 24, 16);
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        for (int marker : new int[] {0xe1, 0xfe, 0xed}) {
            var data = ("Exif\0\0" + HIDDEN).getBytes(ISO_8859_1);
            out.write(0xff);
            out.write(marker);
            out.write(data.length + 2 >> 8);
            out.write(data.length + 2 & 0xff);
            out.writeBytes(data);
        }
        out.write(jpeg, 2, jpeg.length - 2);
        out.writeBytes(HIDDEN.getBytes(ISO_8859_1));
        return out.toByteArray();
    }
}
