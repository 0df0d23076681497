package org.concordat.walls;

import static org.concordat.walls.GeneratedRegister.NOW;
import static org.concordat.walls.GeneratedRegister.TODAY;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Matters between the bodies of a generated register, what was said about each, and priorities of its areas.
public final class GeneratedScrutiny {

    /// Each with the outcome that it has.
    private static final List<String> KINDS = List.of("ANSWER", "DONE", "REPLY", "CLOSING");

    GeneratedScrutiny(Ground ground, GeneratedRegister register) {
        for (var body : register.bodies()) {
            for (int i = 0; i < 2; i++) {
                put(ground, matter(ground, body.value(), ground.one(register.officers()).value()));
            }
        }
        for (var matter : List.copyOf(ground.rows("scrutiny.matter"))) {
            put(ground, step(ground.id(), matter.id("id"), matter.id("to_body"), ground.one(register.officers()).value(), "ANSWER"));
            ground.put("scrutiny.due", "matter", matter.id("id"), "number", 0, "reference", matter.text("reference"), "kind", "FINDING",
                    "to_body", matter.id("to_body"), "due_on", TODAY, "since", NOW);
        }
        for (var area : ground.rows("partnership.area")) {
            put(ground, priority(ground.id(), area.id("id"), ground.one(register.bodies()).value(),
                    ground.one(register.officers()).value()));
        }
        for (var officer : register.officers()) {
            for (var at : List.of(NOW, NOW.minusSeconds(1))) {
                var review = review(ground.id(), ground.one(register.bodies()).value(), officer.value(), at);
                put(ground, review);
                put(ground, recommendation(ground.id(), review.id("id"), 1));
            }
        }
    }

    private static void put(Ground ground, Row row) {
        ground.put(row.table(), GeneratedSharing.flat(row));
    }

    /// Raised in a body, now and then followed by another, and put to any but the first.
    public static Row matter(Ground ground, UUID in, UUID by) {
        var others = ground.rows("partnership.body").stream().map(it -> it.id("id")).filter(it -> !it.equals(in)).toList();
        return Ground.row("scrutiny.matter", "id", ground.id(), "reference", "M-0000-0000", "kind", "FINDING", "raised_in", in,
                "raised_by", by, "raised_at", NOW, "held_in", ground.once(3) ? ground.one(others) : in, "to_body", ground.one(others),
                "title", "a test", "words", "a test", "entries", "1 2", "due_on", TODAY.plusDays(20));
    }

    public static Row step(UUID id, UUID matter, UUID body, UUID by, String kind) {
        return Ground.row("scrutiny.step", "id", id, "matter", matter, "number", 1, "kind", kind, "body", body, "made_by", by,
                "made_at", NOW, "outcome", kind.equals("ANSWER") ? "NOT_ACCEPTED" : null, "words", "a test",
                "by_day", kind.equals("REPLY") ? TODAY : null);
    }

    /// A step of each kind.
    public static List<Row> steps(Ground ground, UUID body, UUID by) {
        return KINDS.stream().map(kind -> step(ground.id(), ground.id(), body, by, kind)).toList();
    }

    public static Row review(UUID id, UUID body, UUID by, Instant at) {
        return Ground.row("scrutiny.review", "id", id, "body", body, "imported_by", by, "imported_at", at, "title", "a test",
                "publisher", "a test", "published_on", TODAY, "source", "a test");
    }

    public static Row recommendation(UUID id, UUID review, int place) {
        return Ground.row("scrutiny.recommendation", "id", id, "review", review, "place", place, "number", "" + place, "title", "a test",
                "words", "a test", "to_kind", "SCHOOL");
    }

    public static Row priority(UUID id, UUID area, UUID body, UUID by) {
        return Ground.row("scrutiny.priority", "id", id, "area", area, "body", body, "set_by", by, "set_at", NOW, "strand", "PREVENT",
                "title", "a test", "plan", "a test", "from_day", TODAY, "until_day", TODAY.plusDays(1));
    }
}
