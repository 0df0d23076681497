package org.concordat.walls;

import static org.concordat.walls.GeneratedRegister.NOW;

import java.util.List;
import java.util.UUID;

/// Editions of the bodies of a generated register, and what was done about each.
public final class GeneratedPublications {

    GeneratedPublications(Ground ground) {
        for (var officer : List.copyOf(ground.rows("partnership.officer"))) {
            var edition = edition(ground.id(), officer.id("body"), officer.id("id"));
            put(ground, edition);
            put(ground, step(ground.id(), edition.id("id"), officer.id("body"), officer.id("id")));
        }
    }

    private static void put(Ground ground, Row row) {
        ground.put(row.table(), GeneratedSharing.flat(row));
    }

    public static Row edition(UUID id, UUID body, UUID by) {
        return Ground.row("publications.edition", "id", id, "publication", id, "number", 1, "reference", "P-0000-0000", "kind", "REPORT",
                "body", body, "made_by", by, "made_at", NOW, "title", "a test", "words", "a test", "contact", "a test");
    }

    public static Row step(UUID id, UUID edition, UUID body, UUID by) {
        return Ground.row("publications.step", "id", id, "edition", edition, "kind", "DECLINED", "body", body, "made_by", by, "made_at", NOW,
                "words", "a test");
    }
}
