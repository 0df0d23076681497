package org.concordat.measures;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.concordat.measures.Measure.Counts;
import org.concordat.measures.Measure.InFigures;
import org.concordat.measures.Measure.Part;
import org.concordat.statistics.TableDefinition.Counted;
import org.concordat.statistics.TableDefinition.InBoth;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// How the definitions of measures are written down. What is wrong in the file stops the service.
///
/// *Errors*: [IllegalStateException] names the measure or the category.
final class MeasuresFile {

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /// What the file says.
    ///
    /// @param small why no number is hidden, however small
    /// @param areas where a body counts
    record Defined(InBoth small, InBoth areas, List<Measure> measures) {
    }

    /// As the file has it.
    record Written(@Nullable String note, InBoth small, InBoth areas, List<WrittenPart> parts, List<WrittenMeasure> measures) {
    }

    record WrittenPart(String code, InBoth title) {
    }

    record WrittenMeasure(String id, FourTests test, WrittenParts parts, @Nullable WrittenFigures figures, InBoth title, InBoth unit,
                          InBoth numerator, InBoth denominator, InBoth source, InBoth caveat) {
    }

    record WrittenFigures(@Nullable Set<Counted> counts, @Nullable Set<String> parts) {
    }

    record WrittenParts(@Nullable List<String> numerator, @Nullable List<String> base, @Nullable List<String> open,
                        @Nullable List<String> out, @Nullable List<String> notRecorded) {

        Map<Counts, List<String>> each() {
            var each = new LinkedHashMap<Counts, List<String>>();
            each.put(Counts.NUMERATOR, orNone(numerator));
            each.put(Counts.BASE, orNone(base));
            each.put(Counts.OPEN, orNone(open));
            each.put(Counts.OUT, orNone(out));
            each.put(Counts.NOT_RECORDED, orNone(notRecorded));
            return each;
        }

        private static List<String> orNone(@Nullable List<String> codes) {
            return codes == null ? List.of() : codes;
        }
    }

    private MeasuresFile() {
    }

    static Defined shipped() {
        try {
            return read(new ClassPathResource("measures/measures.json").getContentAsString(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Defined read(String json) {
        Written written;
        try {
            written = STRICT.readValue(json, Written.class);
        } catch (JacksonException broken) {
            throw new IllegalStateException("measures/measures.json: " + broken.getOriginalMessage(), broken);
        }
        var titles = new LinkedHashMap<String, InBoth>();
        written.parts().forEach(it -> once(titles.put(it.code(), both(it.code(), it.title())) == null, it.code()));
        var seen = new HashSet<String>();
        written.measures().forEach(it -> once(seen.add(it.id()), it.id()));
        return new Defined(both("small", written.small()), both("areas", written.areas()),
                written.measures().stream().map(it -> measure(it, titles)).toList());
    }

    private static Measure measure(WrittenMeasure it, Map<String, InBoth> titles) {
        var id = it.id();
        if (!id.matches("[a-z]+(-[a-z]+)*")) {
            throw wrong(id, "a name is of letters and hyphens");
        }
        var parts = new ArrayList<Part>();
        it.parts().each().forEach((counts, codes) -> codes.forEach(code -> parts.add(part(id, code, titles, counts))));
        if (Set.copyOf(parts.stream().map(Part::code).toList()).size() < parts.size()) {
            throw wrong(id, "a category is there twice");
        }
        if (parts.stream().noneMatch(part -> part.counts() == Counts.BASE)) {
            throw wrong(id, "a share of what is always so says nothing");
        }
        return new Measure(id, it.test(), figures(it, parts), both(id, it.title()), both(id, it.unit()), both(id, it.numerator()), both(id, it.denominator()),
                both(id, it.source()), both(id, it.caveat()), parts);
    }

    /// Whoever adds a measure says whether tables of figures count the same.
    private static InFigures figures(WrittenMeasure it, List<Part> parts) {
        if (it.figures() == null || it.figures().counts() == null) {
            throw wrong(it.id(), "it says whether tables of figures count the same");
        }
        var known = it.figures().parts() == null ? Set.<String>of() : it.figures().parts();
        if (!known.isEmpty() && it.figures().counts().isEmpty() || !parts.stream().map(Part::code).toList().containsAll(known)) {
            throw wrong(it.id(), "what tables count by itself is some of its categories");
        }
        return new InFigures(it.figures().counts(), known);
    }

    private static Part part(String id, String code, Map<String, InBoth> titles, Counts counts) {
        var title = titles.get(code);
        if (title == null) {
            throw wrong(id, "there is no category " + code);
        }
        return new Part(code, title, counts);
    }

    private static void once(boolean first, String of) {
        if (!first) {
            throw wrong(of, "it is there twice");
        }
    }

    private static InBoth both(String of, @Nullable InBoth words) {
        if (words == null || words.en() == null || words.cy() == null || words.en().isBlank() || words.cy().isBlank()) {
            throw wrong(of, "everything is said in English and in Welsh");
        }
        return words;
    }

    private static IllegalStateException wrong(String of, String why) {
        return new IllegalStateException("measures/measures.json, " + of + ": " + why);
    }
}
