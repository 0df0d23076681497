package org.concordat.resources;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concordat.walls.Refusal;

/// What the triggers of resources refuse, of an amount that was entered as people do.
public final class ResourceRefusals {

    private final UUID entered;

    private ResourceRefusals(UUID entered) {
        this.entered = entered;
    }

    public static List<Refusal> in(Resourced at) {
        return new ResourceRefusals(at.entered().seen(at.at().sam()).amounts().getFirst().id()).all(at);
    }

    private List<Refusal> all(Resourced at) {
        return List.of(
                entered("resources are entered by a body that serves the area", Map.of("body", at.at().elsewhere(), "made_by", at.at().ed(),
                        "strand", "PURSUE")),
                entered("resources are of an area that there was in that year", Map.of("year", "2018")),
                entered("a version follows the last one", Map.of("version", 3, "reason", "Why.")),
                Refusal.of("what was entered stands, and is corrected by a later version",
                        "update resources.amount set amount = 1 where id = ?::uuid", entered));
    }

    private Refusal entered(String because, Map<String, ?> otherwise) {
        var all = new HashMap<String, Object>(otherwise);
        all.put("id", UUID.randomUUID());
        return Refusal.like(because, "resources.amount", "id = ?::uuid", List.of(entered), all);
    }
}
