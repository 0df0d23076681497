package org.concordat.attachments;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/// Every word that a PDF draws, also where nobody sees it: off the page, white on white, under a picture.
///
/// **Shape.** As many letters and steps as a document has that people read; a drawing that uses itself, or another many
/// times over, comes to an end here.
final class PdfWords extends PDFTextStripper {

    private static final int STEPS_MAX = 5_000_000;

    /// Drawings that a page draws.
    private final Set<COSBase> read = Collections.newSetFromMap(new IdentityHashMap<>());

    private boolean unsaid;
    private int letters;
    private int steps;

    private PdfWords() {
        setSuppressDuplicateOverlappingText(false);
    }

    /// What was found.
    ///
    /// @param unsaid whether there are letters that are not among the words: it does not say which they are, or draws them where
    ///   no words are read
    record Found(String words, boolean unsaid) {
    }

    static Found of(PDDocument document) throws IOException {
        try {
            var words = new StringWriter();
            var it = new PdfWords();
            it.writeText(document, words);
            return new Found(words.toString(), it.unsaid || PdfUnread.isIn(document.getDocument(), it.read));
        } catch (UncheckedIOException wrapped) {
            throw wrapped.getCause();
        }
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (++steps > STEPS_MAX) {
            throw new UncheckedIOException(new Unclean(Fault.TOO_MUCH_INSIDE));   // past those who catch the other
        }
        super.processOperator(operator, operands);
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        read.add(form.getCOSObject());
        super.showForm(form);
    }

    @Override
    public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
        read.add(form.getCOSObject());
        super.showTransparencyGroup(form);
    }

    @Override
    protected void showGlyph(Matrix at, PDFont font, int code, Vector width) throws IOException {
        unsaid = unsaid || font.toUnicode(code, GlyphList.getAdobeGlyphList()) == null;
        super.showGlyph(at, font, code, width);
    }

    @Override
    protected void processTextPosition(TextPosition letter) {
        if (++letters > PlainFile.CHARACTERS_MAX) {
            throw new UncheckedIOException(new Unclean(Fault.TOO_MANY_WORDS));
        }
        super.processTextPosition(letter);
    }
}
