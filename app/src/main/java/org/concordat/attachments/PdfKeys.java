package org.concordat.attachments;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/// The entries that make a difference to what is shown: these are copied, and nothing else that a program may have written
/// beside them, as the name and the author of the file that a figure came from.
///
/// **Source.** ISO 32000-1, the tables named below. Left out of them: names and dates that nothing is drawn by, what belongs to
/// printers (halftones), and notes on a font of its family and of what else is in it.
final class PdfKeys {

    private static final Set<String> SHOWN = Arrays.stream(new String[] {
            "Type Subtype Resources",
            // 111 to 117, 121: fonts
            "BaseFont FirstChar LastChar Widths FontDescriptor Encoding ToUnicode DescendantFonts CIDSystemInfo DW W DW2 W2",
            "CIDToGIDMap FontBBox FontMatrix CharProcs BaseEncoding Differences CMapName WMode UseCMap Registry Ordering Supplement",
            // 122 to 127: what a font looks like
            "FontName FontStretch FontWeight Flags ItalicAngle Ascent Descent Leading CapHeight XHeight StemV StemH AvgWidth",
            "MaxWidth MissingWidth FontFile FontFile2 FontFile3 Length1 Length2 Length3",
            // 58, 144: states, and masks in them
            "LW LC LJ ML D RI OP op OPM Font BG BG2 UCR UCR2 TR TR2 FL SM SA BM SMask CA ca AIS TK S G BC",
            // 95, 96, 147: forms and groups
            "FormType BBox Matrix Group CS I K",
            // 89: pictures; 6 to 13: how they are packed
            "Width Height ColorSpace BitsPerComponent Intent ImageMask Mask Decode Interpolate SMaskInData Matte",
            "Predictor Colors Columns EarlyChange EndOfLine EncodedByteAlign Rows EndOfBlock BlackIs1 DamagedRowsBeforeError",
            "JBIG2Globals ColorTransform",
            // 75, 76, 78 to 84: patterns and shadings
            "PatternType PaintType TilingType XStep YStep Shading ExtGState ShadingType Background AntiAlias Coords Domain",
            "Function Extend BitsPerCoordinate BitsPerFlag VerticesPerRow",
            // 38 to 41: functions; 63 to 66: colours
            "FunctionType Range Size BitsPerSample Order Encode C0 C1 N Functions Bounds WhitePoint BlackPoint Gamma Alternate"})
            .flatMap(it -> Arrays.stream(it.split(" "))).collect(Collectors.toUnmodifiableSet());

    /// Where a string stands for something; elsewhere it is a note.
    private static final Set<String> STRINGS = Set.of("Registry", "Ordering");
    private static final Set<String> INDEXED = Set.of("Indexed", "I");

    private PdfKeys() {
    }

    /// Whether an entry is copied. A kind of colour that is described by its parts, which are not copied, is an ordinary one.
    static boolean isShown(COSName key, @Nullable COSBase value) {
        return SHOWN.contains(key.getName()) && (!(value instanceof COSString) || STRINGS.contains(key.getName()))
                && !(key.equals(COSName.SUBTYPE) && COSName.getPDFName("NChannel").equals(value));
    }

    /// Whether something in a list is copied: a string only as the colours of a picture that counts its colours.
    static boolean isShown(COSArray list, @Nullable COSBase value) {
        return !(value instanceof COSString) || list.size() > 0 && list.getObject(0) instanceof COSName first
                && INDEXED.contains(first.getName());
    }
}
