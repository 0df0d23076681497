package org.concordat.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One file of the register: a note for its editors, and entries, each with an id. Versions of one id stand in the order
/// of their dates and do not overlap.
record LawFile(String name, String json) {

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    <T extends Dated> List<T> entries(Function<Entry, T> reading) {
        return Entry.read(name, "the file", parsed(), file -> {
            file.optionalText("note");
            return inOrder(file, reading);
        });
    }

    private <T extends Dated> List<T> inOrder(Entry file, Function<Entry, T> reading) {
        List<T> entries = new ArrayList<>();
        for (JsonNode node : file.nodes("entries")) {
            entries.add(Entry.read(name, "entry " + node.path("id").asString("without an id"), node, reading));
        }
        Map<String, T> last = new HashMap<>();
        for (T entry : entries) {
            T before = last.put(entry.slug(), entry);
            if (before != null) {
                follows(before, entry);
            }
        }
        return List.copyOf(entries);
    }

    private void follows(Dated before, Dated after) {
        @Nullable LocalDate until = before.authority().inForce().until();
        LocalDate from = after.authority().inForce().from();
        if (until == null || from.isBefore(until)) {
            throw new InvalidLaw(name + ", entry " + after.slug() + ", field from: " + from
                    + " overlaps the version before it, or stands out of order");
        }
    }

    private JsonNode parsed() {
        try {
            return STRICT.readTree(json);
        } catch (JacksonException broken) {
            throw new InvalidLaw(name + ", the file: not JSON: " + broken.getOriginalMessage());
        }
    }
}
