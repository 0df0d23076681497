package org.concordat.walls;

import static org.concordat.walls.GeneratedRegister.NOW;
import static org.concordat.walls.GeneratedRegister.TODAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Consultations of the bodies of a generated register, with a wording and an approval; answers to them, some of which nobody has taken in,
/// and what was decided of each.
public final class GeneratedConsultations {

    private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 2);
    private static final List<String> KINDS = List.of("APPROVAL", "CORRECTION", "WITHDRAWAL", "RESPONSE");

    GeneratedConsultations(Ground ground, GeneratedRegister register) {
        for (var body : register.bodies()) {
            var by = ground.one(register.officers()).value();
            var consultation = consultation(ground.id(), body.value(), by);
            put(ground, consultation);
            put(ground, wording(ground.id(), consultation.id("id"), body.value(), by));
            put(ground, step(ground.id(), consultation.id("id"), body.value(), ground.one(register.officers()).value(), "APPROVAL"));
            copies(ground);
            for (boolean takenIn : List.of(true, false)) {
                var answer = ground.put("intake.consultation_answer", "id", ground.id(), "reference", "A-0000-0000", "consultation",
                        consultation.id("id"), "to_body", body.value(), "worded", true, "sent_at", NOW, "language", "cy", "given", Map.of("1", "a test"),
                        "taken_in_at", takenIn ? NOW : null);
                put(ground, moderation(ground.id(), answer.id("id"), body.value(), ground.one(register.officers()).value()));
            }
        }
    }

    /// What the public site has of consultations: that which opened, that which never did, and those that were withdrawn before and after.
    private static void copies(Ground ground) {
        copy(ground, LONG_AGO, null);
        copy(ground, LocalDate.of(2999, 1, 1), null);
        copy(ground, LONG_AGO, LONG_AGO.minusDays(1));
        copy(ground, LONG_AGO, LONG_AGO.plusDays(1));
    }

    private static void copy(Ground ground, LocalDate opens, @Nullable LocalDate withdrawn) {
        var id = ground.id();
        ground.put("published.consultation", "id", id, "reference", id.toString(), "body", "a test", "title", "a test", "why", "a test", "opens", opens,
                "closes", opens, "answer_by", opens, "questions", List.of(), "withdrawn_on", withdrawn);
        ground.put("published.consultation_step", "consultation", id, "number", 2, "kind", "CORRECTION", "made_on", opens, "words", "a test");
        ground.put("published.consultation_words", "id", ground.id(), "consultation", id, "question", 1, "words", "a test", "language", "en",
                "answer", ground.id());
        ground.put("published.consultation_held", "consultation", id, "reason", "ABUSE");
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
