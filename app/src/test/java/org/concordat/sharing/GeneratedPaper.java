package org.concordat.sharing;

import static org.concordat.walls.GeneratedRegister.NOW;

import java.util.UUID;
import org.concordat.walls.Ground;
import org.concordat.walls.Row;

/// What goes with generated drafts and disclosures: attachments, tearlines with words that stay home, and copies.
public final class GeneratedPaper {

    /// Of one byte, as every file here is.
    private static final String DIGEST = "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881";

    private GeneratedPaper() {
    }

    public static void over(Ground ground) {
        for (var table : new String[] {"sharing.draft", "sharing.disclosure"}) {
            for (var row : ground.rows(table)) {
                var officer = ground.one(ground.rows("partnership.officer"));
                put(ground, attachment(ground, officer, row.id("id"), row.id("body"), officer));
                var home = ground.id();
                ground.put("sharing.tearline", "disclosure", row.id("id"), "home", home, "body", row.id("body"), "officer",
                        officer.id("id"), "drawn_at", NOW);
                ground.put("sharing.home_term", "body", row.id("body"), "home", home, "term", "Larch", "anywhere", true,
                        "added_by", officer.id("id"), "added_at", NOW);
            }
        }
        for (var row : ground.rows("sharing.disclosure")) {
            if (isPrinted(ground, row)) {
                ground.put("sharing.copy_count", "disclosure", row.id("id"), "last", 1_000);
                for (int number = 1; number < 3; number++) {
                    var officer = ground.one(ground.rows("partnership.officer"));
                    var copy = copy(ground, row, number, officer, officer.id("body"));
                    put(ground, copy);
                    if (number == 1) {
                        put(ground, destroyed(copy, officer));
                    }
                }
            }
        }
    }

    /// Every other one, by its id.
    static boolean isPrinted(Ground ground, Row disclosure) {
        return disclosure.id("id").getLeastSignificantBits() % 2 == 0;
    }

    static Row attachment(Ground ground, Row officer, UUID disclosure, UUID body, Row by) {
        return Ground.row("sharing.attachment", "id", ground.id(), "disclosure", disclosure(ground, officer, disclosure), "body",
                body, "officer", by.id("id"), "added_at", NOW, "title", "A letter", "name", "letter.txt", "kind", "TEXT", "bytes",
                "\\x78", "digest", DIGEST, "unsaid", false, "words", "x");
    }

    /// One's own draft where there is one, for much must be right at once before it is lawful.
    private static UUID disclosure(Ground ground, Row officer, UUID id) {
        var known = ground.where("sharing.draft", "id", id).isEmpty() && ground.where("sharing.disclosure", "id", id).isEmpty();
        return known ? ground.where("sharing.draft", "officer", officer.id("id")).stream().findFirst().map(it -> it.id("id"))
                .orElseGet(() -> ground.one(ground.rows("sharing.draft")).id("id")) : id;
    }

    static Row copy(Ground ground, Row disclosure, int number, Row officer, UUID body) {
        return Ground.row("sharing.copy", "disclosure", disclosure.id("id"), "number", number, "act", ground.id(), "body", body,
                "officer", officer.id("id"), "from_body", disclosure.id("body"), "made_at", NOW);
    }

    static Row destroyed(Row copy, Row officer) {
        return Ground.row("sharing.copy_destroyed", "disclosure", copy.id("disclosure"), "number", copy.columns().get("number"),
                "body", copy.id("body"), "officer", officer.id("id"), "from_body", copy.id("from_body"), "confirmed_at", NOW);
    }

    private static void put(Ground ground, Row row) {
        ground.put(row.table(), row.columns().entrySet().stream()
                .flatMap(it -> java.util.stream.Stream.of(it.getKey(), it.getValue())).toArray());
    }
}
