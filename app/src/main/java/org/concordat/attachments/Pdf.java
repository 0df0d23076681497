package org.concordat.attachments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/// A PDF: of each page its size, its drawing and what that uses are copied into a new document. What a PDF can hold
/// beside its pages is not: its properties and XMP, scripts and actions, files, forms, notes and links, layers, tags,
/// and the versions that came before.
final class Pdf {

    static final int PAGES_MAX = 200;

    Pdf() {
        FontMappers.set(new OneFont());   // the machine's own fonts are neither looked for nor written down
    }

    Cleaning.Content clean(byte[] bytes) throws IOException {
        PdfGate.pass(bytes);
        try (var from = parsed(bytes); var to = new PDDocument()) {
            if (from.isEncrypted()) {
                throw new Unclean(Fault.ENCRYPTED);
            }
            var copy = new PdfCopy();
            for (var page : from.getPages()) {   // as many as there are, whatever is said of their number
                if (to.getNumberOfPages() == PAGES_MAX) {
                    throw new Unclean(Fault.TOO_MANY_PAGES);
                }
                to.getPages().add(new PDPage(page(page, copy)));
            }
            if (to.getNumberOfPages() == 0) {
                throw new Unclean(Fault.EMPTY);
            }
            var out = new ByteArrayOutputStream();
            to.save(out);
            var found = words(out.toByteArray());
            return new Cleaning.Content(out.toByteArray(), found.words(), found.unsaid());
        }
    }

    /// Strictly: a file that has to be mended to be read may be read otherwise elsewhere.
    private static PDDocument parsed(byte[] bytes) throws IOException {
        try {
            return new PDFParser(new RandomAccessReadBuffer(bytes)).parse(false);
        } catch (InvalidPasswordException locked) {
            throw new Unclean(Fault.ENCRYPTED);
        }
    }

    private static COSDictionary page(PDPage from, PdfCopy copy) throws IOException {
        var to = new COSDictionary();
        to.setItem(COSName.TYPE, COSName.PAGE);
        to.setItem(COSName.MEDIA_BOX, from.getMediaBox());
        to.setItem(COSName.CROP_BOX, from.getCropBox());
        to.setInt(COSName.ROTATE, from.getRotation());
        var uses = from.getResources();
        to.setItem(COSName.RESOURCES, copy.resources(uses == null ? new COSDictionary() : uses.getCOSObject()));
        to.setItem(COSName.CONTENTS, copy.drawing(from.getContents(), new COSDictionary()));
        var group = from.getCOSObject().getCOSDictionary(COSName.GROUP);
        if (group != null) {
            to.setItem(COSName.GROUP, copy.copy(group));
        }
        return to;
    }

    /// Read from the new file, so that what is searched is what travels.
    private static PdfWords.Found words(byte[] clean) throws IOException {
        try (var document = Loader.loadPDF(clean)) {
            return PdfWords.of(document);
        }
    }
}
