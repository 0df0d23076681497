package org.concordat.attachments;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.jspecify.annotations.Nullable;

/// Copies what the pages of a PDF use, object by object. Of each it takes the entries that are named in a list; every
/// drawing it reads operator by operator and writes again, without comments and without marks that only programs read.
final class PdfCopy {

    static final int OBJECTS_MAX = 200_000;
    private static final int DEPTH_MAX = 100;

    /// The kinds of thing that a drawing may use by name.
    private static final List<COSName> USED = List.of(COSName.EXT_G_STATE, COSName.COLORSPACE, COSName.PATTERN,
            COSName.SHADING, COSName.XOBJECT, COSName.FONT);

    /// ISO 32000-1, table 51, but for marks that only programs read: tags, layers, replacement words. What it does not name draws
    /// nothing.
    private static final Set<String> DRAWS = Set.of(("b B b* B* BI BT c cm CS cs d d0 d1 Do ET f F f* G g gs h i j J K k l m M n "
            + "q Q re RG rg ri s S SC sc SCN scn sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y ' \"").split(" "));

    /// Table 93: what a small picture within a drawing says of itself.
    private static final Set<String> SMALL_PICTURE = Set.of(("BitsPerComponent BPC ColorSpace CS Decode D DecodeParms DP Filter F "
            + "Height H ImageMask IM Intent Interpolate I Width W Length L").split(" "));

    private static final Set<COSName> PICTURE_PACKING = Set.of(COSName.DCT_DECODE, COSName.DCT_DECODE_ABBREVIATION,
            COSName.CCITTFAX_DECODE, COSName.CCITTFAX_DECODE_ABBREVIATION);

    private static final Set<COSName> FLATE = Set.of(COSName.FLATE_DECODE, COSName.FLATE_DECODE_ABBREVIATION);

    /// Packing whose end is found by whoever draws it.
    private static final Set<COSName> DRAWN_PACKING = Set.of(COSName.CCITTFAX_DECODE,
            COSName.CCITTFAX_DECODE_ABBREVIATION, COSName.JBIG2_DECODE, COSName.JPX_DECODE);

    private final Map<COSBase, COSBase> copied = new IdentityHashMap<>();
    private final PdfNames names = new PdfNames();
    private int objects;
    private int depth;

    /// What a drawing may use, by name; each kind apart, for their names are anybody's.
    COSDictionary resources(COSDictionary from) throws IOException {
        var known = copied.get(from);
        if (known instanceof COSDictionary dictionary) {
            return dictionary;
        }
        var to = new COSDictionary();
        copied.put(from, to);
        for (var kind : USED) {
            var named = from.getCOSDictionary(kind);
            if (named != null) {
                to.setItem(kind, named(named));
            }
        }
        return to;
    }

    /// A drawing, written again into a stream with these entries.
    COSStream drawing(@Nullable InputStream from, COSDictionary entries) throws IOException {
        var to = new COSStream();
        to.addAll(entries);
        try (var out = to.createOutputStream(COSName.FLATE_DECODE)) {
            if (from != null) {
                write(from.readAllBytes(), new ContentStreamWriter(out));
            }
        }
        return to;
    }

    private void write(byte[] drawing, ContentStreamWriter writer) throws IOException {
        if (drawing.length > PdfGate.ONE_MAX) {
            throw new Unclean(Fault.TOO_MUCH_INSIDE);
        }
        var operands = new COSArray();
        var parser = new PDFStreamParser(drawing);
        for (Object token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
            if (!(token instanceof Operator operator)) {
                operands.add((COSBase) token);
                continue;
            }
            if (DRAWS.contains(operator.getName())) {
                inline(operator);
                for (var operand : operands) {
                    writer.writeToken(names.called(operator.getName(), operand));
                }
                writer.writeToken(operator);
            }
            operands.clear();
        }
    }

    /// A small picture within the drawing.
    private void inline(Operator operator) throws IOException {
        var said = operator.getImageParameters();
        if (said == null) {
            return;
        }
        var entries = new COSDictionary();
        for (var key : said.keySet()) {
            if (SMALL_PICTURE.contains(key.getName()) && !(said.getDictionaryObject(key) instanceof COSString)) {
                entries.setItem(key, PdfNames.COLOURS.contains(key) ? names.coloured(copy(said.getItem(key))) : copy(said.getItem(key)));
            }
        }
        operator.setImageParameters(entries);
        var packing = entries.getDictionaryObject(COSName.FILTER, COSName.F);
        if (COSName.DCT_DECODE.equals(packing) || COSName.DCT_DECODE_ABBREVIATION.equals(packing)) {
            operator.setImageData(JpegParts.drawn(operator.getImageData()));
        } else if (packing instanceof COSArray several && several.size() > 1) {
            throw new Unclean(Fault.CANNOT_BE_CLEANED);
        }
    }

    @Nullable COSBase copy(@Nullable COSBase it) throws IOException {
        var from = it instanceof COSObject reference ? reference.getObject() : it;
        if (from == null || !(from instanceof COSDictionary || from instanceof COSArray)) {
            return from;
        }
        var known = copied.get(from);
        if (known != null) {
            return known;
        }
        if (++objects > OBJECTS_MAX || ++depth > DEPTH_MAX) {
            throw new Unclean(Fault.TOO_MUCH_INSIDE);
        }
        try {
            return switch (from) {
                case COSStream stream -> stream(stream);
                case COSDictionary dictionary -> dictionary(dictionary);
                case COSArray array -> array(array);
                default -> throw new IllegalStateException();
            };
        } finally {
            depth--;
        }
    }

    private COSBase array(COSArray from) throws IOException {
        var to = new COSArray();
        copied.put(from, to);
        for (int i = 0; i < from.size(); i++) {
            if (PdfKeys.isShown(from, from.getObject(i))) {
                to.add(names.listed(from, i, copy(from.get(i))));
            }
        }
        return to;
    }

    private COSBase dictionary(COSDictionary from) throws IOException {
        var to = new COSDictionary();
        copied.put(from, to);
        into(to, from);
        return to;
    }

    private void into(COSDictionary to, COSDictionary from) throws IOException {
        for (var key : from.keySet()) {
            if (key.equals(COSName.RESOURCES) && from.getCOSDictionary(key) != null) {
                to.setItem(key, resources(from.getCOSDictionary(key)));
            } else if (key.equals(COSName.CHAR_PROCS) && from.getCOSDictionary(key) != null) {
                to.setItem(key, letters(from.getCOSDictionary(key)));
            } else if (PdfKeys.isShown(key, from.getDictionaryObject(key))) {
                to.setItem(key, PdfNames.COLOURS.contains(key) ? names.coloured(copy(from.getItem(key))) : copy(from.getItem(key)));
            }
        }
    }

    /// Things by names that are anybody's, each under a name that says nothing.
    private COSDictionary named(COSDictionary from) throws IOException {
        var to = new COSDictionary();
        for (var key : from.keySet()) {
            to.setItem(names.of(key), names.coloured(copy(from.getDictionaryObject(key))));
        }
        return to;
    }

    /// The letters of a font that draws them, by the names that its encoding has for them.
    private COSDictionary letters(COSDictionary from) throws IOException {
        var to = new COSDictionary();
        for (var key : from.keySet()) {
            var it = from.getDictionaryObject(key);
            to.setItem(key, it instanceof COSStream letter ? drawing(plain(letter), new COSDictionary()) : copy(it));
        }
        return to;
    }

    private COSBase stream(COSStream from) throws IOException {
        var entries = new COSDictionary();
        var to = new COSStream();
        copied.put(from, to);   // a form may use itself
        into(entries, from);
        to.addAll(entries);
        if (COSName.FORM.equals(from.getCOSName(COSName.SUBTYPE)) || from.containsKey(COSName.PATTERN_TYPE)
                && from.getInt(COSName.PATTERN_TYPE) == 1) {
            try (var out = to.createOutputStream(COSName.FLATE_DECODE)) {
                write(plain(from).readAllBytes(), new ContentStreamWriter(out));
            }
            return to;
        }
        if (COSName.IMAGE.equals(from.getCOSName(COSName.SUBTYPE))) {
            picture(from, to);
            return to;
        }
        if (COSName.getPDFName("PS").equals(from.getCOSName(COSName.SUBTYPE))) {   // a program for printers
            throw new Unclean(Fault.CANNOT_BE_CLEANED);
        }
        try (var out = to.createOutputStream(COSName.FLATE_DECODE)) {
            plain(from).transferTo(out);
        }
        return to;
    }

    /// Unpacked. What is packed as only pictures are is no drawing.
    private static InputStream plain(COSStream from) throws IOException {
        for (var filter : new PDStream(from).getFilters()) {
            if (PICTURE_PACKING.contains(filter)) {
                throw new Unclean(Fault.CANNOT_BE_CLEANED);
            }
        }
        return from.createInputStream();
    }

    /// The pixels as they are packed, for to unpack them is to lose some; of a JPEG without what is not drawn.
    private void picture(COSStream from, COSStream to) throws IOException {
        var filters = new PDStream(from).getFilters();
        var last = filters.isEmpty() ? null : filters.getLast();
        if (COSName.DCT_DECODE.equals(last) || COSName.DCT_DECODE_ABBREVIATION.equals(last)) {
            var jpeg = new PDStream(from).createInputStream(List.of(last.getName())).readAllBytes();
            to.setItem(COSName.FILTER, COSName.DCT_DECODE);
            pour(new ByteArrayInputStream(JpegParts.drawn(jpeg)), to);
            return;
        }
        if (last != null && DRAWN_PACKING.contains(last)) {
            to.setItem(COSName.FILTER, new COSArray(filters));
            to.setItem(COSName.DECODE_PARMS, copy(from.getDictionaryObject(COSName.DECODE_PARMS)));
            pour(from.createRawInputStream(), to);
            return;
        }
        to.setItem(COSName.FILTER, COSName.FLATE_DECODE);
        if (filters.size() == 1 && FLATE.contains(last)) {
            var packing = from.getDictionaryObject(COSName.DECODE_PARMS);
            var only = packing instanceof COSArray list ? list.getObject(0) : packing;
            to.setItem(COSName.DECODE_PARMS, copy(only));
            pour(new ByteArrayInputStream(PdfPixels.shown(from.createRawInputStream().readAllBytes(), from,
                    only instanceof COSDictionary it ? it : null)), to);
        } else {
            pour(new ByteArrayInputStream(PdfPixels.shown(from.createInputStream().readAllBytes(), from)), to);
        }
    }

    private static void pour(InputStream from, COSStream to) throws IOException {
        try (from; var out = to.createRawOutputStream()) {
            from.transferTo(out);
        }
    }
}
