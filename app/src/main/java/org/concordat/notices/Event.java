package org.concordat.notices;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// What a body's own system is told: a CloudEvent (CNCF, 1.0, structured, JSON) without data.
///
/// @param id by which a receiver knows one that it has had before
/// @param thing the random id of what waits
/// @param number in the order of this receiver, from 1: what comes out of order, or not at all, is seen by it
record Event(UUID id, String kind, UUID thing, @Nullable LocalDate by, Instant at, long number) {

    private static final JsonMapper JSON = new JsonMapper();

    byte[] json(URI source) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("specversion", "1.0");
        fields.put("id", id.toString());
        fields.put("source", source + "/notices");
        fields.put("type", "org.concordat.notice." + kind);
        fields.put("subject", thing.toString());
        fields.put("time", at.toString());
        fields.put("sequence", String.format(java.util.Locale.ROOT, "%019d", number));   // as that extension has it: it sorts as text
        if (by != null) {
            fields.put("dueby", by.toString());
        }
        return JSON.writeValueAsString(fields).getBytes(UTF_8);
    }
}
