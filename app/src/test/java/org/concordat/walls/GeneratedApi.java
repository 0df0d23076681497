package org.concordat.walls;

import static org.concordat.walls.GeneratedRegister.NOW;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;

/// Systems of the bodies of a generated register, waiting, confirmed and suspended; officers who agreed to be acted for;
/// and what is kept of what was done.
public final class GeneratedApi {

    /// Somebody for whom a system asks.
    record ActedFor(OfficerId officer, Map<String, String> stated) {
    }

    private final Ground ground;

    GeneratedApi(Ground ground, GeneratedRegister register) {
        this.ground = ground;
        for (var body : register.bodies()) {
            client(ground.once(3) ? ground.id() : someoneOf(body), body);
        }
        for (var officer : register.officers()) {
            var client = ground.one(ground.rows("api.client"));
            ground.put("api.mandate", "client", client.id("id"), "officer", officer.value(), "number", 1, "agreed", true,
                    "said_by", officer.value(), "said_at", NOW);
            ground.put("api.kept", "client", client.id("id"), "officer", officer.value(), "key", "a key", "digest",
                    "\\x" + "00".repeat(32), "status", 200, "kept_at", NOW.minusSeconds(7200),
                    "expires_at", ground.once(2) ? NOW : NOW.plusSeconds(60));
        }
    }

    /// Those of whom something is kept, by that system and by another; and somebody else, by that system.
    List<ActedFor> stated() {
        var all = new ArrayList<ActedFor>();
        for (var kept : ground.rows("api.kept")) {
            var by = Map.of(Asker.CLIENT, kept.id("client").toString());
            all.add(new ActedFor(kept.officer("officer"), by));
            all.add(new ActedFor(kept.officer("officer"),
                    Map.of(Asker.CLIENT, ground.one(ground.rows("api.client")).id("id").toString())));
            all.add(new ActedFor(ground.one(ground.rows("partnership.officer")).officer("id"), by));
        }
        return all.stream().distinct().toList();
    }

    public static Row client(Ground ground, UUID by, UUID body) {
        return Ground.row("api.client", "id", ground.id(), "body", body, "issuer", "https://identity.example",
                "name_there", "system-" + ground.id(), "name", "Case system", "approves", false, "made_by", by, "made_at", NOW);
    }

    private void client(UUID by, BodyId body) {
        var row = client(ground, by, body.value());
        ground.put(row.table(), GeneratedSharing.flat(row));
        if (ground.once(2)) {
            ground.put("api.step", "client", row.id("id"), "made_by", by, "number", 1, "kind", "CONFIRMED", "taken_by",
                    ground.id(), "taken_at", NOW);
        }
    }

    private UUID someoneOf(BodyId body) {
        var all = ground.where("partnership.officer", "body", body.value());
        return all.isEmpty() ? ground.id() : ground.one(all).id("id");
    }
}
