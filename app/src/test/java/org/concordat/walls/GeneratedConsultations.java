package org.concordat.walls;

import static org.concordat.walls.GeneratedRegister.NOW;
import static org.concordat.walls.GeneratedRegister.TODAY;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/// Consultations of the bodies of a generated register, with a wording and an approval; answers to them, some of which nobody has taken in,
/// and what was decided of each.
public final class GeneratedConsultations {

    private static final List<String> KINDS = List.of("APPROVAL", "CORRECTION", "WITHDRAWAL", "RESPONSE");

    GeneratedConsultations(Ground ground, GeneratedRegister register) {
        for (var body : register.bodies()) {
            var by = ground.one(register.officers()).value();
            var consultation = consultation(ground.id(), body.value(), by);
            put(ground, consultation);
            put(ground, wording(ground.id(), consultation.id("id"), body.value(), by));
            put(ground, step(ground.id(), consultation.id("id"), body.value(), ground.one(register.officers()).value(), "APPROVAL"));
            for (boolean takenIn : List.of(true, false)) {
                var answer = ground.put("intake.consultation_answer", "id", ground.id(), "reference", "A-0000-0000", "consultation",
                        consultation.id("id"), "to_body", body.value(), "worded", true, "sent_at", NOW, "language", "cy", "given", Map.of("1", "a test"),
                        "taken_in_at", takenIn ? NOW : null);
                put(ground, moderation(ground.id(), answer.id("id"), body.value(), ground.one(register.officers()).value()));
            }
        }
    }

    private static void put(Ground ground, Row row) {
        ground.put(row.table(), GeneratedSharing.flat(row));
    }

    public static Row consultation(UUID id, UUID body, UUID by) {
        var hex = id.toString().toUpperCase(Locale.ROOT);
        return Ground.row("consultation.consultation", "id", id, "reference", "Q-" + hex.substring(0, 4) + "-" + hex.substring(4, 8), "body", body,
                "area", null, "made_by", by, "made_at", NOW);
    }

    public static Row wording(UUID id, UUID consultation, UUID body, UUID by) {
        return Ground.row("consultation.wording", "id", id, "consultation", consultation, "number", 1, "body", body, "made_by", by, "made_at", NOW,
                "title", "a test", "why", "a test", "opens", TODAY, "closes", TODAY, "questions", List.of());
    }

    public static Row step(UUID id, UUID consultation, UUID body, UUID by, String kind) {
        var approves = kind.equals("APPROVAL");
        return Ground.row("consultation.step", "id", id, "consultation", consultation, "number", 1, "kind", kind, "body", body, "made_by", by,
                "made_at", NOW, "wording", approves ? 1 : null, "answer_by", approves ? TODAY : null, "words", approves ? null : "a test",
                "outcome", kind.equals("RESPONSE") ? "CHANGED" : null);
    }

    /// One of each kind.
    public static List<Row> steps(Ground ground, UUID body, UUID by) {
        return KINDS.stream().map(kind -> step(ground.id(), ground.id(), body, by, kind)).toList();
    }

    public static Row moderation(UUID id, UUID answer, UUID body, UUID by) {
        return Ground.row("consultation.moderation", "id", id, "answer", answer, "number", 1, "body", body, "made_by", by, "made_at", NOW,
                "verdict", "FIT");
    }
}
