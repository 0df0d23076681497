package org.concordat.walls;

import static org.concordat.walls.GeneratedRegister.NOW;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Rounds of sampling of the bodies of a generated register, with a row of everything that is done in one.
public final class GeneratedSampling {

    private static final List<String> WITHIN = List.of("sampling.commitment", "sampling.roll", "sampling.reveal", "sampling.drawn",
            "sampling.chosen", "sampling.judgement", "sampling.challenge", "sampling.reply", "sampling.reply_check");

    private static final Map<String, String> KEYS = Map.of("sampling.round", "id", "sampling.challenge", "id", "sampling.reply", "challenge",
            "sampling.reply_check", "challenge");

    GeneratedSampling(Ground ground, GeneratedRegister register) {
        for (var body : register.bodies()) {
            var round = row("sampling.round", ground.id(), body.value(), ground.one(register.officers()).value());
            put(ground, round);
            for (var table : WITHIN) {
                put(ground, row(table, round.id("id"), body.value(), ground.one(register.officers()).value()));
            }
            asked(ground, register, body.value());
            put(ground, row("sampling.judgement", ground.id(), body.value(), ground.one(register.officers()).value()));
            put(ground, Ground.with(row("sampling.judgement", round.id("id"), body.value(), ground.one(register.officers()).value()),
                    "number", 2));
            put(ground, Ground.row("sampling.opened", "round", round.id("id"), "number", 1, "body", body.value(), "opened_at", NOW));
        }
    }

    /// What is asked of it by others, and answered: of a panel's, of a case's, of a disclosure, passed, sent back and passed the second time, or not looked
    /// at yet.
    private static void asked(Ground ground, GeneratedRegister register, UUID body) {
        for (var madeIn : List.of("CASE", "PANEL", "DISCLOSURE")) {
            for (var outcome : List.of("PASSED", "SENT_BACK", "")) {
                var by = ground.one(register.bodies()).value();
                var id = ground.id();
                var officer = ground.one(register.officers()).value();
                put(ground, Ground.with(row("sampling.challenge", id, by, officer), "to_body", body, "made_in", madeIn));
                put(ground, Ground.with(row("sampling.reply", id, body, officer), "for_body", by, "made_in", madeIn));
                if (!outcome.isEmpty()) {
                    var check = Ground.with(row("sampling.reply_check", id, body, officer), "for_body", by, "made_in", madeIn, "outcome", outcome);
                    put(ground, outcome.equals("PASSED") ? check : Ground.with(check, "words", "a test"));
                }
                if (outcome.equals("SENT_BACK")) {
                    put(ground, Ground.with(row("sampling.reply", id, body, officer), "for_body", by, "made_in", madeIn, "number", 2));
                    put(ground, Ground.with(row("sampling.reply_check", id, body, officer), "for_body", by, "made_in", madeIn, "number", 2));
                }
            }
        }
    }

    private static void put(Ground ground, Row row) {
        ground.put(row.table(), GeneratedSharing.flat(row));
    }

    /// A row of a table, of a round, in a body and by an officer.
    public static Row row(String table, UUID round, UUID body, UUID by) {
        var hash = "0".repeat(64);
        var made = Ground.row(table, KEYS.getOrDefault(table, "round"), round, "body", body, "made_by", by, "made_at", NOW);
        return switch (table) {
            case "sampling.round" -> Ground.with(made, "reference", "S-0000-0000", "area", new UUID(4, 1), "kind", "casework.decision.made",
                    "from_month", LocalDate.of(2026, 10, 1), "last_month", LocalDate.of(2026, 10, 1), "size", 1, "population", "1", "root", hash);
            case "sampling.commitment" -> Ground.with(made, "hash", hash);
            case "sampling.roll" -> Ground.with(made, "number", 1, "digits", "1".repeat(20), "thrown_by", "a test", "place", "a test");
            case "sampling.reveal" -> Ground.with(made, "nonce", "a nonce of a test");
            case "sampling.drawn" -> Ground.with(made, "seed", hash, "numbers", "1", "missing", 0, "changed", false);
            case "sampling.chosen" -> Ground.with(made, "lines", "1", "numbers", "1");
            case "sampling.challenge" -> Ground.with(made, "round", round, "number", 1, "item", "NAMES", "words", "a test", "to_body", body,
                    "made_in", "CASE");
            case "sampling.reply" -> Ground.with(made, "number", 1, "kind", "WORDS", "words", "a test", "for_body", body, "to_body", body, "made_in", "CASE");
            case "sampling.reply_check" -> Ground.with(made, "number", 1, "outcome", "PASSED", "for_body", body, "to_body", body, "made_in", "CASE");
            case "sampling.judgement" -> Ground.with(made, "number", 1, "outcome", "APPROPRIATE", "words", "a test");
            default -> throw new IllegalArgumentException(table);
        };
    }
}
