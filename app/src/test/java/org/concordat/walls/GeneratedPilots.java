package org.concordat.walls;

import static org.concordat.walls.GeneratedRegister.NOW;
import static org.concordat.walls.GeneratedRegister.TODAY;

import java.util.List;
import java.util.UUID;

/// Pilots of the bodies of a generated register, and what was said and done about each.
public final class GeneratedPilots {

    private static final List<String> SAID = List.of("VIEW", "VOICES", "ANSWER", "START");

    GeneratedPilots(Ground ground) {
        for (var officer : List.copyOf(ground.rows("partnership.officer"))) {
            var pilot = pilot(ground.id(), officer.id("body"), officer.id("id"));
            put(ground, pilot);
            put(ground, step(ground.id(), pilot.id("id"), officer.id("body"), officer.id("id")));
            put(ground, evaluation(ground.id(), pilot.id("id"), officer.id("body"), officer.id("id")));
            for (var kind : List.of("APPROVED", "DECLINED")) {
                var evaluation = Ground.with(evaluation(ground.id(), pilot.id("id"), officer.id("body"), officer.id("id")), "number",
                        kind.equals("APPROVED") ? 2 : 3);
                put(ground, evaluation);
                put(ground, Ground.with(step(ground.id(), pilot.id("id"), officer.id("body"), officer.id("id")), "kind", kind, "evaluation",
                        evaluation.id("id"), "words", kind.equals("APPROVED") ? null : "a test"));
            }
            for (var kind : SAID) {
                put(ground, said(ground.id(), pilot.id("id"), kind, officer.id("body"), officer.id("id")));
            }
        }
    }

    private static void put(Ground ground, Row row) {
        ground.put(row.table(), GeneratedSharing.flat(row));
    }

    public static Row pilot(UUID id, UUID body, UUID by) {
        return Ground.row("pilots.pilot", "id", id, "reference", "T-0000-0000", "body", body, "made_by", by, "made_at", NOW, "title", "a test",
                "question", "a test", "otherwise", "a test", "success", "a test", "first_day", TODAY, "last_day", TODAY.plusDays(9),
                "areas", List.of(new UUID(4, 1).toString()), "compared", List.of(new UUID(4, 2).toString()), "measures", List.of("a test"));
    }

    public static Row step(UUID id, UUID pilot, UUID body, UUID by) {
        return Ground.row("pilots.step", "id", id, "pilot", pilot, "kind", "DROPPED", "body", body, "made_by", by, "made_at", NOW, "words", "a test");
    }

    public static Row evaluation(UUID id, UUID pilot, UUID body, UUID by) {
        return Ground.row("pilots.evaluation", "id", id, "pilot", pilot, "number", 1, "interim", true, "body", body, "made_by", by, "made_at", NOW,
                "before_from", TODAY, "before_until", TODAY, "during_from", TODAY, "during_until", TODAY, "figures", List.of(), "found", "a test",
                "limits", "a test", "decided", "STOP", "why", "a test");
    }

    public static Row said(UUID id, UUID pilot, String kind, UUID body, UUID by) {
        return Ground.row("pilots.said", "id", id, "pilot", pilot, "area", new UUID(4, 1), "number", 1 + SAID.indexOf(kind), "kind", kind, "body", body,
                "made_by", by, "made_at", NOW, "opinion", kind.equals("VIEW") ? "SUPPORTS" : null, "source", kind.equals("VOICES") ? "a test" : null,
                "words", kind.equals("START") ? null : "a test");
    }
}
