package org.concordat.walls;

import static org.concordat.walls.GeneratedRegister.NOW;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Statements of the bodies of a generated register, and something that was said about each.
public final class GeneratedStatements {

    private static final List<String> KINDS = List.of("AMENDMENT", "CHALLENGE", "ANSWER", "SIGNATURE");

    GeneratedStatements(Ground ground, GeneratedRegister register) {
        for (var body : register.bodies()) {
            var statement = statement(ground.id(), ground.id(), body.value(), ground.one(register.officers()).value());
            put(ground, statement);
            put(ground, said(ground.id(), statement.id("id"), body.value(), ground.one(register.officers()).value(), "AMENDMENT"));
        }
    }

    private static void put(Ground ground, Row row) {
        ground.put(row.table(), GeneratedSharing.flat(row));
    }

    public static Row statement(UUID id, UUID area, UUID body, UUID by) {
        return Ground.row("assurance.statement", "id", id, "area", area, "body", body, "made_by", by, "made_at", NOW, "quarter",
                LocalDate.of(2026, 7, 1), "drafted", Map.of("SAMPLE", "a test"));
    }

    public static Row said(UUID id, UUID statement, UUID body, UUID by, String kind) {
        var amends = kind.equals("AMENDMENT");
        return Ground.row("assurance.said", "id", id, "statement", statement, "number", 1, "kind", kind, "body", body, "made_by", by,
                "made_at", NOW, "question", amends ? "SAMPLE" : null, "words", "a test", "reason", amends ? "a test" : null);
    }

    /// One of each kind.
    public static List<Row> each(Ground ground, UUID body, UUID by) {
        return KINDS.stream().map(kind -> said(ground.id(), ground.id(), body, by, kind)).toList();
    }
}
