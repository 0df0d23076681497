package org.concordat.attachments;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;

/// Names that say nothing, for those by which drawings call what they use: whoever made the file chose those, no page shows
/// them, and nobody searches them.
///
/// One name becomes one name through the whole file, whatever it calls: a form without things of its own uses its page's.
final class PdfNames {

    /// Entries that say how something is coloured.
    static final Set<COSName> COLOURS = Set.of(COSName.COLORSPACE, COSName.CS);

    /// Names that PDF itself gives to colours: they call nothing, or what stands in for them (ISO 32000-1, 8.6.3 and 8.6.5.6).
    private static final Set<COSName> GIVEN = Arrays.stream(("DeviceGray DeviceRGB DeviceCMYK G RGB CMYK I Indexed Pattern DefaultGray "
            + "DefaultRGB DefaultCMYK CalGray CalRGB CalCMYK Lab ICCBased Separation DeviceN").split(" "))
            .map(COSName::getPDFName).collect(Collectors.toUnmodifiableSet());

    /// After these stands the name of what colours a picture that counts its colours, or a pattern without any.
    private static final Set<COSName> OVER_ANOTHER = Set.of(COSName.INDEXED, COSName.I, COSName.PATTERN);

    /// Operators that call something by its name.
    private static final Set<String> CALLS = Set.of("Do", "Tf", "gs", "sh", "cs", "CS", "scn", "SCN");

    private final Map<COSName, COSName> names = new HashMap<>();

    COSName of(COSName name) throws Unclean {
        if (GIVEN.contains(name)) {
            return name;
        }
        if (names.size() > PdfCopy.OBJECTS_MAX) {
            throw new Unclean(Fault.TOO_MUCH_INSIDE);
        }
        return names.computeIfAbsent(name, _ -> COSName.getPDFName("N" + (names.size() + 1)));
    }

    /// One operand of an operator.
    COSBase called(String operator, COSBase operand) throws Unclean {
        return operand instanceof COSName name && CALLS.contains(operator) ? of(name) : operand;
    }

    /// A kind of colour, which may be another's name.
    @Nullable COSBase coloured(@Nullable COSBase it) throws Unclean {
        return it instanceof COSName name ? of(name) : it;
    }

    /// One of a list, which may be a kind of colour that stands over another by its name.
    @Nullable COSBase listed(COSArray list, int place, @Nullable COSBase it) throws Unclean {
        return place == 1 && it instanceof COSName name && list.getObject(0) instanceof COSName kind && OVER_ANOTHER.contains(kind)
                ? of(name) : it;
    }
}
