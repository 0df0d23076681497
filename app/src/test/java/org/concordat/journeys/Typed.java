package org.concordat.journeys;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concordat.sharing.Cast;

/// Something for every form: each takes what it knows, and says of the rest what is missing.
final class Typed {

    private Typed() {
    }

    static Map<String, String> by(Cast cast, LocalDate today) {
        var fields = new HashMap<>(Map.of("once", UUID.randomUUID().toString(), "reason", "A reason", "words", "Words",
                "purpose", Cast.PREVENT.slug(), "kind", "OF_USE", "capacity", "Director", "confirm", "yes",
                "title", "Head of Prevent", "source", "A letter", "name", "Sam Example"));
        fields.putAll(Map.of("outcome", "NOT_SURE", "concern", "A concern", "why", "It was wrong",
                "composer", cast.amir().toString()));
        fields.putAll(Map.of("json", "{}", "seen", "0", "changed", "NO", "cameOf", "Nothing", "finding", "Fine",
                "role", "APPROVER", "standing", "ANNOUNCED", "month", "5", "year", "2028"));
        for (var field : List.of("from", "on", "next")) {
            put(fields, field, today.plusDays(1));
        }
        put(fields, "trained", today.plusYears(1));
        put(fields, "sourceDay", today);
        for (var part : List.of("day", "month", "year")) {
            fields.put("until-" + part, "");   // for good
        }
        return fields;
    }

    private static void put(Map<String, String> fields, String field, LocalDate day) {
        fields.put(field + "-day", "" + day.getDayOfMonth());
        fields.put(field + "-month", "" + day.getMonthValue());
        fields.put(field + "-year", "" + day.getYear());
    }
}
