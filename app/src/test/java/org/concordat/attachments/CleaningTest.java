package org.concordat.attachments;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is left of a file is what it shows.
class CleaningTest {

    private final Cleaning cleaning = new Cleaning();

    private CleanFile clean(String name, byte[] bytes) {
        var cleaned = cleaning.clean(name, bytes);
        assertThat(cleaned).isInstanceOf(Cleaned.Clean.class);
        return ((Cleaned.Clean) cleaned).file();
    }

    private Fault fault(String name, byte[] bytes) {
        var cleaned = cleaning.clean(name, bytes);
        assertThat(cleaned).isInstanceOf(Cleaned.Refused.class);
        return ((Cleaned.Refused) cleaned).fault();
    }

    @Test
    void keepsTheWordsOfAPdfAndNothingBesideItsPages() throws IOException {
        assertThat(unpacked(Files.telltalePdf())).as("it was there").contains(Files.HIDDEN);
        var file = clean("Report.PDF", Files.telltalePdf());
        assertThat(file.name()).isEqualTo("Report.pdf");
        assertThat(file.text().strip()).isEqualTo("What is shown");
        assertThat(unpacked(file.bytes())).doesNotContain(Files.HIDDEN);
        try (var document = Loader.loadPDF(file.bytes())) {
            var page = document.getPage(0);
            assertThat(page.getMediaBox()).extracting(PDRectangle::getWidth).isEqualTo(PDRectangle.A4.getWidth());
            assertThat(page.getResources().getXObjectNames()).as("the picture is still there").hasSize(1);
            assertThat(page.getResources().getXObject(page.getResources().getXObjectNames().iterator().next()))
                    .isInstanceOfSatisfying(PDImageXObject.class,
                            picture -> assertThat(pixels(picture)).isEqualTo(24));
            assertThat(document.getDocumentCatalog().getCOSObject().keySet()).extracting(COSName::getName)
                    .containsExactlyInAnyOrder("Type", "Pages", "Version");
            assertThat(document.getDocument().getTrailer().containsKey(COSName.INFO)).isFalse();
        }
    }

    private static int pixels(PDImageXObject picture) {
        try {
            return picture.getImage().getWidth();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /// By Chromium, with a title, tags and a link.
    @Test
    void takesWhatABrowserPrinted() throws IOException {
        try (var printed = CleaningTest.class.getResourceAsStream("/attachments/printed.pdf")) {
            var file = clean("visit.pdf", printed.readAllBytes());
            assertThat(file.text()).contains("Visit to Tŷ Gŵyr", "Shown words");
            assertThat(unpacked(file.bytes())).doesNotContain(Files.HIDDEN).doesNotContain("example.com");
        }
    }

    @Test
    void forgetsTheVersionsOfAPdfThatCameBefore() throws IOException {
        assertThat(unpacked(Files.rewrittenPdf())).contains(Files.HIDDEN);
        var file = clean("a.pdf", Files.rewrittenPdf());
        assertThat(file.text().strip()).isEqualTo("It was somewhere");
        assertThat(unpacked(file.bytes())).doesNotContain(Files.HIDDEN);
    }

    /// What programs write beside what they draw: where a figure came from, who made it, and what is past a picture's end.
    @Test
    void copiesNothingThatNoListNames() throws IOException {
        var sent = Files.annotatedPdf();
        assertThat(new String(sent, ISO_8859_1)).contains("PTEX.InfoDict", "MyNote", Files.HIDDEN);
        var file = clean("a.pdf", sent);
        assertThat(unpacked(file.bytes())).doesNotContain(Files.HIDDEN).doesNotContain("PTEX").doesNotContain("MyNote");
        assertThat(file.text().strip()).isEqualTo("An innocent letter");
        assertThat(file.unsaid()).isFalse();
        try (var document = Loader.loadPDF(file.bytes())) {
            var uses = document.getPage(0).getResources();
            int forms = 0;
            int pictures = 0;
            for (var name : uses.getXObjectNames()) {
                switch (uses.getXObject(name)) {
                    case PDFormXObject _ -> forms++;
                    case PDImageXObject picture -> {
                        assertThat(picture.getImage().getRGB(1, 1) & 0xffffff).as("it is red").isEqualTo(0xff0000);
                        pictures++;
                    }
                    default -> throw new AssertionError(name);
                }
            }
            assertThat(forms).isOne();
            assertThat(pictures).isEqualTo(3);
        }
    }

    /// Whoever made the file chose them; and what is drawn by them is drawn as before.
    @Test
    void namesOfWhatADrawingUsesStayHome() throws IOException {
        var sent = namedPdf();
        assertThat(new String(sent, ISO_8859_1)).contains("/" + Files.HIDDEN + "Form Do", "(" + Files.HIDDEN + ") Unknown");
        var file = clean("a.pdf", sent);
        assertThat(unpacked(file.bytes())).doesNotContain(Files.HIDDEN).doesNotContain("Unknown");
        assertThat(file.text().strip()).isEqualTo("An innocent letter");
        assertThat(drawn(file.bytes())).isEqualTo(drawn(sent));
        assertThat(Arrays.stream(drawn(sent)).distinct().count()).as("in many colours").isGreaterThan(8);
        try (var printed = CleaningTest.class.getResourceAsStream("/attachments/printed.pdf")) {
            var whole = printed.readAllBytes();
            assertThat(drawn(clean("visit.pdf", whole).bytes())).isEqualTo(drawn(whole));
        }
    }

    /// Draws by every kind of thing that has a name, each named after the hidden word; a form calls what its page has.
    private static byte[] namedPdf() {
        var n = "/" + Files.HIDDEN;
        return Files.written("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 1/Kids[3 0 R]>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 5 0 R/Resources<</Font<<" + n + "F 4 0 R>>/ExtGState<<" + n
                        + "G 7 0 R>>/XObject<<" + n + "Form 6 0 R" + n + "Im 8 0 R>>/ColorSpace<<" + n
                        + "CS[/Indexed/DeviceRGB 1<FF000000FF00>]" + n + "P[/Pattern/DeviceRGB]" + n + "Alias/DeviceCMYK" + n
                        + "Over[/Indexed" + n + "CS 0<01>]>>/Pattern<<" + n + "Pat 9 0 R" + n + "Bare 11 0 R>>/Shading<<" + n
                        + "Sh 10 0 R>>>>>>",
                "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
                Files.stream("", n + "G gs BT " + n + "F 12 Tf 20 5 Td (An innocent letter) Tj ET q 0 0 20 20 re W n " + n + "Sh sh Q "
                        + n + "CS cs 1 scn 40 40 10 10 re f /Pattern cs " + n + "Pat scn 60 60 30 30 re f " + n + "P CS 0 0 1 " + n
                        + "Bare SCN 4 w 10 50 20 20 re S " + n + "P cs 0 1 0 " + n + "Bare scn 10 80 20 10 re f " + n
                        + "Form Do q 10 0 0 10 40 60 cm BI /W 2 /H 1 /BPC 8 /CS " + n + "CS /Note (" + Files.HIDDEN + ") ID \0\1\nEI Q "
                        + n + " (" + Files.HIDDEN + ") Unknown " + n + "CS cs 0 scn 80 5 10 10 re f"),
                Files.stream("/Type/XObject/Subtype/Form/BBox[0 0 99 99]", "q 12 0 0 12 60 20 cm " + n + "Im Do Q"),
                "<</Type/ExtGState/ca 0.5>>",
                Files.stream("/Type/XObject/Subtype/Image/Width 2/Height 2/BitsPerComponent 8/ColorSpace/DeviceRGB",
                        "\u00ff\0\0".repeat(4)),
                Files.stream("/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 9 9]/XStep 9/YStep 9/Resources<<>>",
                        "1 0 0 rg 0 0 5 5 re f"),
                "<</ShadingType 2/ColorSpace/DeviceRGB/Coords[0 0 20 0]/Function<</FunctionType 2/Domain[0 1]/N 1/C0[1 0 0]/C1[0 0 1]>>>>",
                Files.stream("/Type/Pattern/PatternType 1/PaintType 2/TilingType 1/BBox[0 0 9 9]/XStep 9/YStep 9/Resources<<>>",
                        "0 0 5 9 re f"));
    }

    private static int[] drawn(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var image = new PDFRenderer(document).renderImage(0, 2);
            return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        }
    }

    /// They are seen, or may be, and are not among the words.
    @Test
    void saysThatThereAreWordsInPatternsAndMasks() {
        assertThat(clean("a.pdf", Files.pdf("a")).unsaid()).isFalse();
        for (var where : Files.Beside.values()) {
            var file = clean("a.pdf", Files.wordsBeside(where));
            assertThat(file.text()).doesNotContain("Larkspur");
            assertThat(file.unsaid()).as(where.name()).isTrue();
        }
    }

    /// Words that nobody sees are words that travel.
    @Test
    void findsWordsThatAreDrawnWhereNobodyLooks() {
        var file = clean("a.pdf", Files.pdf(document -> {
            var page = Files.page(document, "Shown");
            try (var more = new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, false)) {
                more.beginText();
                more.setFont(new org.apache.pdfbox.pdmodel.font.PDType1Font(
                        org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName.HELVETICA), 1);
                more.setRenderingMode(org.apache.pdfbox.pdmodel.graphics.state.RenderingMode.NEITHER);
                more.newLineAtOffset(4000, 4000);
                more.showText(Files.HIDDEN);
                more.endText();
            }
            var form = new PDFormXObject(document);
            form.setBBox(new PDRectangle(100, 100));
            try (var out = form.getStream().createOutputStream()) {
                out.write("BT /F1 9 Tf (Inner) Tj ET".getBytes(UTF_8));
            }
            form.setResources(page.getResources());
            form.getCOSObject().setString(COSName.getPDFName("PieceInfo"), "x");
            try (var more = new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, false)) {
                more.drawForm(form);
            }
        }));
        assertThat(file.text()).contains("Shown", Files.HIDDEN, "Inner");
    }

    @Test
    void leavesNothingOfAPictureButWhatItShows() throws IOException {
        for (var name : new String[] {"a.png", "a.jpg"}) {
            var sent = name.endsWith("png") ? Files.telltalePng() : Files.telltaleJpeg();
            assertThat(new String(sent, ISO_8859_1)).contains(Files.HIDDEN);
            var file = clean(name, sent);
            assertThat(new String(file.bytes(), ISO_8859_1)).doesNotContain(Files.HIDDEN).doesNotContain("Exif");
            var picture = ImageIO.read(new ByteArrayInputStream(file.bytes()));
            assertThat(picture.getWidth()).isEqualTo(24);
            assertThat(picture.getHeight()).isEqualTo(16);
            assertThat(picture.getRGB(5, 5) & 0xff0000).as("still orange").isGreaterThan(0x800000);
            assertThat(file.text()).isEmpty();
        }
    }

    @Test
    void keepsTextAsItReads() {
        var file = clean("nodiadau ŵ.txt", "\uFEFFYn y tŷ\r\nac i’r dŵr\r\n".getBytes(UTF_8));
        assertThat(new String(file.bytes(), UTF_8)).isEqualTo("Yn y tŷ\nac i’r dŵr\n").isEqualTo(file.text());
        assertThat(file.name()).isEqualTo("nodiadau ŵ.txt");
        assertThat(file.digest()).hasSize(64);
        assertThat(file.kind().mediaType()).isEqualTo("text/plain;charset=UTF-8");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            C:\\Users\\ann\\Report.pdf,       Report.pdf
            ../../etc/passwd.pdf,            passwd.pdf
            a;b"c<d>.pdf,                    a_b_c_d_.pdf
            .pdf,                            file.pdf
            x.txt.pdf,                       x.txt.pdf
            """)
    void givesAFileANameThatIsOnlyAName(String sent, String kept) {
        assertThat(clean(sent, Files.pdf("a")).name()).isEqualTo(kept);
    }

    @Test
    @Timeout(20)
    void aNameOfAMillionLettersIsCutBeforeItIsLookedThrough() {
        assertThat(clean("x".repeat(1_000_000) + ".pdf", Files.pdf("a")).name()).hasSize(84);
        assertThat(fault(".".repeat(1_000_000) + "x", Files.pdf("a"))).isEqualTo(Fault.NAME_DISAGREES);
    }

    @Test
    void saysWhatIsWrong() {
        assertThat(fault("a.pdf", new byte[0])).isEqualTo(Fault.EMPTY);
        assertThat(fault("a.txt", "  \n".getBytes(UTF_8))).isEqualTo(Fault.EMPTY);
        assertThat(fault("a.pdf", new byte[Cleaning.BYTES_MAX + 1])).isEqualTo(Fault.TOO_LARGE);
        assertThat(fault("a.txt", Files.pdf("a"))).isEqualTo(Fault.NAME_DISAGREES);
        assertThat(fault("a", Files.png())).isEqualTo(Fault.NAME_DISAGREES);
        assertThat(fault("a.docx", new byte[] {'P', 'K', 3, 4, 0, 0})).isEqualTo(Fault.OTHER_KIND);
        assertThat(fault("a.gif", "GIF89a\0\0".getBytes(ISO_8859_1))).isEqualTo(Fault.OTHER_KIND);
        assertThat(fault("a.txt", "\u00e9".getBytes(ISO_8859_1))).isEqualTo(Fault.OTHER_KIND);
        assertThat(fault("a.txt", "Al\u200Bder".getBytes(UTF_8))).isEqualTo(Fault.HIDDEN_CHARACTERS);
        assertThat(fault("a.txt", "a".repeat(PlainFile.CHARACTERS_MAX + 1).getBytes(UTF_8))).isEqualTo(Fault.TOO_MANY_WORDS);
        assertThat(fault("a.pdf", Files.lockedPdf("user"))).isEqualTo(Fault.ENCRYPTED);
        assertThat(fault("a.pdf", Files.lockedPdf(""))).isEqualTo(Fault.ENCRYPTED);
        assertThat(fault("a.pdf", Files.pdf(document -> { }))).isEqualTo(Fault.EMPTY);
    }

    @Test
    void takesNoFileThatIsBroken() {
        for (var whole : new byte[][] {Files.pdf("a"), Files.picture("png", 200, 200), Files.picture("jpeg", 200, 200)}) {
            var ending = Kind.of(whole).ending();
            var cut = java.util.Arrays.copyOf(whole, whole.length * 2 / 3);
            assertThat(fault("a." + ending, cut)).as(ending).isEqualTo(Fault.MALFORMED);
        }
        assertThat(fault("a.pdf", "%PDF-1.7\nhello".getBytes(UTF_8))).isEqualTo(Fault.MALFORMED);
    }

    /// What is two kinds of file at once comes out as one, or not at all.
    @Test
    void aFileOfTwoKindsIsOneAfterwards() throws IOException {
        var archive = new byte[] {'P', 'K', 3, 4, 'x', 'P', 'K', 5, 6};
        assertThat(new String(clean("a.png", joined(Files.png(), archive)).bytes(), ISO_8859_1)).doesNotContain("PK\3\4");
        assertThat(new String(clean("a.jpg", joined(Files.picture("jpeg", 9, 9), "<script>".getBytes(UTF_8))).bytes(),
                ISO_8859_1)).doesNotContain("<script>");
        assertThat(fault("a.pdf", joined(archive, Files.pdf("a")))).isEqualTo(Fault.OTHER_KIND);
        var after = cleaning.clean("a.pdf", joined(Files.pdf("a"), archive));
        assertThat(after).satisfiesAnyOf(it -> assertThat(it).isEqualTo(new Cleaned.Refused(Fault.MALFORMED)),
                it -> assertThat(new String(((Cleaned.Clean) it).file().bytes(), ISO_8859_1)).doesNotContain("PK\3\4"));
    }

    static byte[] joined(byte[] one, byte[] other) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(one);
        out.writeBytes(other);
        return out.toByteArray();
    }

    /// Every byte of a PDF, and of what is packed in it.
    private static String unpacked(byte[] pdf) throws IOException {
        var all = new StringBuilder(new String(pdf, ISO_8859_1));
        try (var document = Loader.loadPDF(pdf)) {
            for (var key : document.getDocument().getXrefTable().keySet()) {
                if (document.getDocument().getObjectFromPool(key).getObject() instanceof COSStream stream) {
                    all.append(new String(stream.createRawInputStream().readAllBytes(), ISO_8859_1));
                    all.append(new String(org.apache.pdfbox.io.IOUtils.toByteArray(stream.getFilters() instanceof COSName name
                            && name.equals(COSName.FLATE_DECODE) ? stream.createInputStream()
                            : stream.createRawInputStream()), ISO_8859_1));
                }
                all.append(document.getDocument().getObjectFromPool(key).getObject());
            }
        }
        return all.toString();
    }
}
