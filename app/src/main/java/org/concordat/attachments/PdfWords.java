package org.concordat.attachments;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// Every word that a PDF draws, also where nobody sees it: off the page, white on white, under a picture.
///
/// **Shape.** As many letters and steps as a document has that people read; a drawing that uses itself, or another many
/// times over, comes to an end here.
final class PdfWords extends PDFTextStripper {

    private static final int STEPS_MAX = 5_000_000;

    private int letters;
    private int steps;

    private PdfWords() {
        setSuppressDuplicateOverlappingText(false);
    }

    static String of(PDDocument document) throws IOException {
        try {
            var words = new StringWriter();
            new PdfWords().writeText(document, words);
            return words.toString();
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
    protected void processTextPosition(TextPosition letter) {
        if (++letters > PlainFile.CHARACTERS_MAX) {
            throw new UncheckedIOException(new Unclean(Fault.TOO_MANY_WORDS));
        }
        super.processTextPosition(letter);
    }
}
