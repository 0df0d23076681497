package org.concordat.partnership;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.concordat.kernel.BodyId;
import org.concordat.partnership.AgreementReading.Fault;
import org.concordat.partnership.AgreementReading.Read;
import org.concordat.partnership.AgreementReading.Unreadable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Reads and writes agreements as JSON (`docs/agreement-json.md`).
///
/// What others give us is read strictly: an unknown or doubled field, a wrong kind of value, anything too long, too
/// deep or too large is a fault with its path, and so is every other fault in the same file. Nothing is thrown.
final class AgreementJson {

    /// The name of the format, and its version.
    static final String FORMAT = "concordat-agreement-1";

    static final int BYTES_MAX = 256 * 1024;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(8)
                            .maxDocumentLength(BYTES_MAX).maxStringLength(4 * AgreementHeading.WORDS_MAX)
                            .maxNameLength(200).maxNumberLength(20).build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private AgreementJson() {
    }

    /// An agreement to take elsewhere, with the names of its parties for people to read.
    static String write(AgreementContents contents, Map<BodyId, String> names) {
        var root = JSON.createObjectNode().put("format", FORMAT);
        contents.parts().forEach((step, part) -> root.set(step.slug(), AgreementParts.write(part, names)));
        return JSON.writeValueAsString(root) + "\n";
    }

    static AgreementReading read(byte[] file) {
        if (file.length > BYTES_MAX) {
            return unreadable("The file must be 256 kB or less");
        }
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
            return read(JSON.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text));
        } catch (CharacterCodingException e) {
            return unreadable("The file must be UTF-8 text");
        } catch (StreamConstraintsException e) {
            return unreadable("Something in the file is too long or nested too deep" + place(e));
        } catch (JacksonException e) {
            var doubled = String.valueOf(e.getOriginalMessage()).startsWith("Duplicate");
            return unreadable((doubled ? "The file says the same field twice" : "The file is not JSON") + place(e));
        }
    }

    /// The parts that are written so far, as the table keeps them.
    static String writeParts(Map<AgreementStep, AgreementPart> parts) {
        var root = JSON.createObjectNode();
        parts.forEach((step, part) -> root.set(step.slug(), AgreementParts.write(part, Map.of())));
        return root.toString();
    }

    /// *Errors*: throws when the table holds what this class has not written.
    static Map<AgreementStep, AgreementPart> readParts(String json) {
        var faults = new ArrayList<Fault>();
        var root = JsonPlace.root(JSON.readTree(json), faults);
        var parts = new EnumMap<AgreementStep, AgreementPart>(AgreementStep.class);
        for (var step : AgreementStep.values()) {
            if (root.field(step.slug()).isThere()) {
                AgreementParts.read(step, root.field(step.slug())).ifPresent(part -> parts.put(step, part));
            }
        }
        if (!faults.isEmpty()) {
            throw new IllegalStateException("unreadable draft: " + faults);
        }
        return parts;
    }

    private static AgreementReading read(JsonNode tree) {
        if (tree.isMissingNode()) {
            return unreadable("The file is empty");
        }
        var faults = new ArrayList<Fault>();
        var contents = contents(JsonPlace.root(tree, faults));
        return faults.isEmpty() ? new Read(contents.orElseThrow()) : new Unreadable(faults);
    }

    private static Optional<AgreementContents> contents(JsonPlace place) {
        var fields = new ArrayList<>(List.of("format"));
        for (var step : AgreementStep.values()) {
            fields.add(step.slug());
        }
        return place.object(fields).flatMap(root -> {
            root.field("format").word(Set.of(FORMAT));
            var parts = new EnumMap<AgreementStep, AgreementPart>(AgreementStep.class);
            for (var step : AgreementStep.values()) {
                AgreementParts.read(step, root.field(step.slug())).ifPresent(part -> parts.put(step, part));
            }
            return AgreementContents.of(parts);
        });
    }

    private static AgreementReading unreadable(String sentence) {
        return new Unreadable(List.of(new Fault("", sentence)));
    }

    private static String place(JacksonException e) {
        var at = e.getLocation();
        return at == null || at.getLineNr() < 1 ? "" : ", at line " + at.getLineNr() + ", column " + at.getColumnNr();
    }
}
