package org.concordat.attachments;

import java.io.IOException;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.jspecify.annotations.Nullable;

/// Drawings with letters that no page draws as its own, so that they are not read with its words: in the tiles of a pattern, in a
/// mask, within a letter, or of no use at all.
final class PdfUnread {

    private static final Set<String> LETTERS = Set.of("Tj", "TJ", "'", "\"");

    /// As deep as things stand directly within another; the writer of the file nests no deeper than it copied.
    private static final int DEPTH_MAX = 100;

    private PdfUnread() {
    }

    /// @param read the drawings that were read
    static boolean isIn(COSDocument document, Set<COSBase> read) throws IOException {
        for (var key : document.getXrefTable().keySet()) {
            if (isIn(document.getObjectFromPool(key).getObject(), read, 0)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isIn(@Nullable COSBase it, Set<COSBase> read, int depth) throws IOException {
        if (it instanceof COSStream stream && isDrawing(stream) && !read.contains(stream) && hasLetters(stream)) {
            return true;
        }
        if (it instanceof COSDictionary dictionary && hasLettersWithin(dictionary)) {
            return true;
        }
        var within = switch (it) {
            case COSDictionary dictionary -> dictionary.getValues();
            case COSArray array -> array.toList();
            case null, default -> Set.<COSBase>of();
        };
        for (var each : within) {
            if (!(each instanceof COSObject) && depth < DEPTH_MAX && isIn(each, read, depth + 1)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDrawing(COSStream it) {
        return COSName.FORM.equals(it.getCOSName(COSName.SUBTYPE)) || it.getInt(COSName.PATTERN_TYPE) == 1;
    }

    /// Letters of a font that are themselves written with letters.
    private static boolean hasLettersWithin(COSDictionary font) throws IOException {
        var drawn = font.getCOSDictionary(COSName.CHAR_PROCS);
        if (drawn != null) {
            for (var name : drawn.keySet()) {
                if (drawn.getDictionaryObject(name) instanceof COSStream letter && hasLetters(letter)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean hasLetters(COSStream drawing) throws IOException {
        try (var in = drawing.createInputStream()) {
            var parser = new PDFStreamParser(in.readAllBytes());
            for (Object token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
                if (token instanceof Operator operator && LETTERS.contains(operator.getName())) {
                    return true;
                }
            }
            return false;
        }
    }
}
