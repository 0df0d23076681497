package org.concordat.walls;

import static org.concordat.walls.GeneratedRegister.NOW;

import java.util.UUID;

/// Erasures that bodies of a generated register propose, waiting, declined and carried out.
public final class GeneratedRecords {

    private GeneratedRecords() {
    }

    static void over(Ground ground, GeneratedRegister register) {
        for (var body : register.bodies()) {
            var row = erasure(ground, ground.id(), 7L, ground.id(), body.value());
            ground.put(row.table(), GeneratedSharing.flat(row));
            if (ground.once(2)) {
                ground.put("ledger.erasure", "entry", row.id("entry"), "by_entry", ground.id(), "erased_at", NOW);
            }
            if (ground.once(2)) {
                var decision = declined(row.id("id"), ground.id(), ground.id());
                ground.put(decision.table(), GeneratedSharing.flat(decision));
            }
        }
    }

    public static Row erasure(Ground ground, UUID entry, Object number, UUID by, UUID body) {
        return erasure(ground, entry, number, "\\x" + "00".repeat(32), by, body);
    }

    public static Row erasure(Ground ground, UUID entry, Object number, Object commitment, UUID by, UUID body) {
        return Ground.row("records.erasure", "id", ground.id(), "entry", entry, "number", number, "commitment",
                commitment, "body", body, "ground", "ORDER", "reason", "a test", "proposed_by", by,
                "proposed_at", NOW, "waits", true);
    }

    public static Row declined(UUID erasure, UUID proposedBy, UUID by) {
        return Ground.row("records.erasure_decision", "erasure", erasure, "proposed_by", proposedBy, "outcome", "DECLINED", "act", erasure,
                "decided_by", by, "decided_at", NOW, "reason", "a test");
    }
}
