package org.concordat.attachments;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Files that are built to exhaust whoever reads them are refused, before they could.
class HostileFilesTest {

    private static final int HUGE = 64 * 1024 * 1024;

    private record Hostile(String what, String name, byte[] bytes, Fault fault) {
    }

    private static Stream<Hostile> files() {
        var bomb = Files.packed(HUGE);
        return Stream.of(
                new Hostile("a stream that unpacks without end", "a.pdf", Files.rawPdf("/Filter/FlateDecode", bomb),
                        Fault.TOO_MUCH_INSIDE),
                new Hostile("the same, behind a header that is none", "a.pdf", Files.rawPdf("/Filter/FlateDecode",
                        headless(bomb)), Fault.TOO_MUCH_INSIDE),
                new Hostile("packed twice", "a.pdf", Files.rawPdf("/Filter[/FlateDecode /FlateDecode]", Files.packed(bomb)),
                        Fault.CANNOT_BE_CLEANED),
                new Hostile("packed twice, written otherwise", "a.pdf", Files.rawPdf("/Filter[/Fl#61teDecode /Fl]",
                        Files.packed(bomb)), Fault.CANNOT_BE_CLEANED),
                new Hostile("packed twice, as a list that is packed itself says", "a.pdf", Files.rawPdf("/Filter 9 0 R",
                        Files.packed("[/FlateDecode/FlateDecode]".getBytes(ISO_8859_1))), Fault.CANNOT_BE_CLEANED),
                new Hostile("LZW", "a.pdf", Files.rawPdf("/Filter/L#5aWDecode", new byte[9]), Fault.CANNOT_BE_CLEANED),
                new Hostile("LZW for short", "a.pdf", Files.rawPdf("/Filter [ /LZW ]", new byte[9]), Fault.CANNOT_BE_CLEANED),
                new Hostile("runs of one byte", "a.pdf", Files.rawPdf("/Filter /RL", new byte[9]), Fault.CANNOT_BE_CLEANED),
                new Hostile("a font of pictures", "a.pdf", Files.rawPdf("/Filter /JBIG2Decode", new byte[9]),
                        Fault.CANNOT_BE_CLEANED),
                new Hostile("many streams", "a.pdf", many(Files.packed(PdfGate.ONE_MAX - 1), 5), Fault.TOO_MUCH_INSIDE),
                new Hostile("a drawing that draws another ten times, and so on", "a.pdf", laughing(), Fault.TOO_MUCH_INSIDE),
                new Hostile("more pages than are read", "a.pdf", Files.pdf(document -> {
                    for (int i = 0; i <= Pdf.PAGES_MAX; i++) {
                        document.addPage(new PDPage());
                    }
                }), Fault.TOO_MANY_PAGES),
                new Hostile("an archive that unpacks without end, called a text", "a.txt", zipped(HUGE), Fault.OTHER_KIND),
                new Hostile("a picture of a million by a million", "a.png", Files.png(1_000_000, 1_000_000),
                        Fault.TOO_MANY_PIXELS),
                new Hostile("a picture of more pixels than a number holds", "a.png", Files.png(65_536, 65_536),
                        Fault.TOO_MANY_PIXELS),
                new Hostile("a picture that is drawn again and again", "a.jpg", again(Files.progressiveJpeg(), 10_000),
                        Fault.TOO_MANY_SCANS),
                new Hostile("the same, hidden in what is passed over", "a.jpg", hidden(Files.progressiveJpeg()),
                        Fault.TOO_MANY_SCANS),
                new Hostile("a picture without width", "a.png", Files.png(0, 4), Fault.MALFORMED),
                new Hostile("a picture with fewer pixels than it says", "a.png", Files.png(4_000, 4_000), Fault.MALFORMED));
    }

    private static byte[] zipped(int length) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("a"));
            zip.write(new byte[length]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @TestFactory
    Stream<DynamicTest> areRefused() {
        var cleaning = new Cleaning();
        return files().map(it -> DynamicTest.dynamicTest(it.what(), () -> {
            assertThat(it.bytes().length).as("small enough to be sent").isLessThan(Cleaning.BYTES_MAX);
            assertTimeoutPreemptively(Duration.ofSeconds(30), () ->
                    assertThat(cleaning.clean(it.name(), it.bytes())).isEqualTo(new Cleaned.Refused(it.fault())));
        }));
    }

    /// However it is read elsewhere: here it is drawn a few times.
    @Test
    void aDrawingThatUsesItselfEnds() {
        var itself = Files.written("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 1/Kids[3 0 R]>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Resources<</XObject<</X 4 0 R>>>>/Contents 5 0 R>>",
                "<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 4 0 R>>>>/Length 5>>\nstream\n/X Do\nendstream",
                "<</Length 5>>\nstream\n/X Do\nendstream");
        var cleaning = new Cleaning();
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> assertThat(cleaning.clean("a.pdf", itself))
                .isInstanceOf(Cleaned.Clean.class));
    }

    /// The last scan, many times over.
    private static byte[] again(byte[] jpeg, int times) {
        int from = jpeg.length - 2;
        while ((jpeg[from] & 0xff) != 0xff || (jpeg[from + 1] & 0xff) != 0xda) {
            from--;
        }
        var all = new ByteArrayOutputStream();
        all.write(jpeg, 0, from);
        for (int i = 0; i < times; i++) {
            all.write(jpeg, from, jpeg.length - 2 - from);
        }
        all.write(jpeg, jpeg.length - 2, 2);
        return all.toByteArray();
    }

    /// In a comment, as far as whoever counts properly sees.
    private static byte[] hidden(byte[] jpeg) {
        var scans = new byte[4 + 300];
        scans[0] = (byte) 0xff;
        scans[1] = (byte) 0xfe;
        scans[2] = 1;
        scans[3] = (byte) (300 + 2 - 256);
        for (int i = 4; i < scans.length; i += 2) {
            scans[i] = (byte) 0xff;
            scans[i + 1] = (byte) 0xda;
        }
        return CleaningTest.joined(CleaningTest.joined(Arrays.copyOf(jpeg, 2), scans), Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    @Test
    void aPictureDrawnInTheUsualScansIsTaken() {
        assertThat(new Cleaning().clean("a.jpg", Files.progressiveJpeg())).isInstanceOf(Cleaned.Clean.class);
        assertThat(JpegParts.scansAtMost(Files.progressiveJpeg())).isBetween(5, 20);
    }

    /// Eight seconds of drawing, while everybody else waits.
    @Test
    void theLargestPictureIsDrawnInTheUsualScansAndNoMore() {
        var largest = Files.progressiveJpeg(4_000, 4_000);
        int usual = JpegParts.scansAtMost(largest);
        var over = again(largest, 30 - usual);
        assertThat(JpegParts.scansAtMost(over)).as("as many as a small one may have").isBetween(27, 30);
        var cleaning = new Cleaning();
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> assertThat(cleaning.clean("a.jpg", over))
                .isEqualTo(new Cleaned.Refused(Fault.TOO_MANY_SCANS)));
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> assertThat(cleaning.clean("a.jpg", largest))
                .isInstanceOf(Cleaned.Clean.class));
    }

    @Test
    void nobodyWaitsWithoutEnd() {
        var one = new Semaphore(0, true);
        var cleaning = new Cleaning(one, Duration.ofMillis(1));
        assertThat(cleaning.clean("a.txt", new byte[] {'a'})).isEqualTo(new Cleaned.Busy());
        one.release();
        assertThat(cleaning.clean("a.txt", new byte[] {'a'})).isInstanceOf(Cleaned.Clean.class);
        assertThat(cleaning.clean("a.txt", new byte[0])).as("its turn was given back").isInstanceOf(Cleaned.Refused.class);
        assertThat(one.availablePermits()).isOne();
    }

    private static byte[] headless(byte[] packed) {
        var other = packed.clone();
        other[0] = 0;
        other[1] = 0;
        return other;
    }

    private static byte[] many(byte[] packed, int times) {
        byte[] all = "%PDF-1.7\n".getBytes(ISO_8859_1);
        for (int i = 0; i < times; i++) {
            all = CleaningTest.joined(all, Files.rawPdf("/Filter/FlateDecode", packed));
        }
        return all;
    }

    private static byte[] laughing() {
        return Files.pdf(document -> {
            PDFormXObject inner = null;
            for (int i = 0; i < 8; i++) {
                var form = new PDFormXObject(document);
                form.setBBox(new PDRectangle(100, 100));
                var uses = new PDResources();
                uses.put(COSName.getPDFName("X"), inner == null ? new PDFormXObject(document) : inner);
                form.setResources(uses);
                try (var out = form.getStream().createOutputStream(COSName.FLATE_DECODE)) {
                    out.write((inner == null ? "0 0 m " : "/X Do ").repeat(10).getBytes(ISO_8859_1));
                }
                inner = form;
            }
            var page = new PDPage();
            page.setResources(new PDResources());
            page.getResources().put(COSName.getPDFName("X"), inner);
            var stream = new org.apache.pdfbox.pdmodel.common.PDStream(document);
            try (var out = stream.createOutputStream()) {
                out.write("/X Do".getBytes(ISO_8859_1));
            }
            page.setContents(stream);
            document.addPage(page);
        });
    }
}
