package org.concordat.walls;

import static org.concordat.walls.GeneratedRegister.NOW;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/// What was counted in the areas of a generated register, and figures of it with everything that is done about them.
public final class GeneratedStatistics {

    private static final LocalDate QUARTER = LocalDate.of(2026, 7, 1);

    GeneratedStatistics(Ground ground, GeneratedRegister register) {
        for (var area : ground.rows("partnership.area")) {
            put(ground, Ground.row("statistics.referrals", "area", area.id("id"), "quarter", QUARTER, "sector", "health", "age", "under-18", "gender", "female",
                    "number", 1, "drawn", 1L));
            put(ground, Ground.row("statistics.decisions", "area", area.id("id"), "quarter", QUARTER, "kind", "PANEL", "chosen", "adopt",
                    "beside", "no-end", "age", "Not recorded", "gender", "Not recorded", "number", 1, "drawn", 1L));
        }
        for (var agreement : ground.rows("partnership.agreement")) {
            put(ground, Ground.row("statistics.agreement_acts", "agreement", agreement.text("reference"), "quarter", QUARTER, "act", "disclosure",
                    "number", 1, "drawn", 1L, "connection", 1));
        }
        for (var officer : List.copyOf(ground.rows("partnership.officer"))) {
            var release = release(ground.id(), officer.id("body"), officer.id("id"));
            put(ground, ground.once(4) ? Ground.with(release, "made_at", NOW.minusSeconds(1)) : release);
            put(ground, step(ground.id(), release.id("id"), officer.id("body"), officer.id("id")));
            put(ground, file(release.id("id"), "kept.csv"));
        }
    }

    private static void put(Ground ground, Row row) {
        ground.put(row.table(), GeneratedSharing.flat(row));
    }

    /// Each of a table of its own: there is one version of a table and a quarter.
    public static Row release(UUID id, UUID body, UUID by) {
        return Ground.row("statistics.release", "id", id, "table_id", letters(id), "quarter", QUARTER, "version", 1,
                "records", "test", "made_in", body, "made_by", by, "made_at", NOW);
    }

    public static Row step(UUID id, UUID release, UUID body, UUID by) {
        return Ground.row("statistics.step", "id", id, "release", release, "kind", "DECLINED", "body", body, "made_by", by, "made_at", NOW,
                "words", "a test");
    }

    public static Row file(UUID release, String name) {
        return Ground.row("statistics.file", "release", release, "name", name, "content", "a test");
    }

    /// An id as a name of a table.
    private static String letters(UUID id) {
        return id.toString().replace("-", "").chars().mapToObj(it -> String.valueOf((char) (Character.digit(it, 16) + 'a')))
                .collect(Collectors.joining());
    }
}
