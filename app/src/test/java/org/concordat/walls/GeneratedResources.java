package org.concordat.walls;

import static org.concordat.walls.GeneratedRegister.NOW;
import static org.concordat.walls.GeneratedRegister.TODAY;

import java.util.UUID;

/// What was granted for areas of a generated register.
public final class GeneratedResources {

    GeneratedResources(Ground ground, GeneratedRegister register) {
        for (var body : register.bodies()) {
            var row = amount(ground.id(), ground.id(), body.value(), ground.one(register.officers()).value());
            ground.put(row.table(), GeneratedSharing.flat(row));
        }
    }

    public static Row amount(UUID id, UUID area, UUID body, UUID by) {
        return Ground.row("resources.amount", "id", id, "area", area, "year", TODAY.getYear(), "kind", "GRANT", "strand", "PREVENT", "version", 1,
                "body", body, "made_by", by, "made_at", NOW, "planned", true, "amount", 1, "source", "a test", "address", "https://example.org",
                "dated", TODAY);
    }
}
