package org.concordat.walls;

import static org.concordat.walls.GeneratedRegister.NOW;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// Rounds of sampling of the bodies of a generated register, with a row of everything that is done in one.
public final class GeneratedSampling {

    private static final List<String> WITHIN = List.of("sampling.commitment", "sampling.roll", "sampling.reveal", "sampling.drawn",
            "sampling.chosen", "sampling.judgement");

    GeneratedSampling(Ground ground, GeneratedRegister register) {
        for (var body : register.bodies()) {
            var round = row("sampling.round", ground.id(), body.value(), ground.one(register.officers()).value());
            put(ground, round);
            for (var table : WITHIN) {
                put(ground, row(table, round.id("id"), body.value(), ground.one(register.officers()).value()));
            }
            put(ground, row("sampling.judgement", ground.id(), body.value(), ground.one(register.officers()).value()));
            put(ground, Ground.with(row("sampling.judgement", round.id("id"), body.value(), ground.one(register.officers()).value()),
                    "number", 2));
            put(ground, Ground.row("sampling.opened", "round", round.id("id"), "number", 1, "body", body.value(), "opened_at", NOW));
        }
    }

    private static void put(Ground ground, Row row) {
        ground.put(row.table(), GeneratedSharing.flat(row));
    }

    /// A row of a table, of a round, in a body and by an officer.
    public static Row row(String table, UUID round, UUID body, UUID by) {
        var hash = "0".repeat(64);
        var made = Ground.row(table, table.equals("sampling.round") ? "id" : "round", round, "body", body, "made_by", by, "made_at", NOW);
        return switch (table) {
            case "sampling.round" -> Ground.with(made, "reference", "S-0000-0000", "area", new UUID(4, 1), "kind", "casework.decision.made",
                    "from_month", LocalDate.of(2026, 10, 1), "last_month", LocalDate.of(2026, 10, 1), "size", 1, "population", "1", "root", hash);
            case "sampling.commitment" -> Ground.with(made, "hash", hash);
            case "sampling.roll" -> Ground.with(made, "number", 1, "digits", "1".repeat(20), "thrown_by", "a test", "place", "a test");
            case "sampling.reveal" -> Ground.with(made, "nonce", "a nonce of a test");
            case "sampling.drawn" -> Ground.with(made, "seed", hash, "numbers", "1", "missing", 0, "changed", false);
            case "sampling.chosen" -> Ground.with(made, "lines", "1", "numbers", "1");
            case "sampling.judgement" -> Ground.with(made, "number", 1, "outcome", "APPROPRIATE", "words", "a test");
            default -> throw new IllegalArgumentException(table);
        };
    }
}
