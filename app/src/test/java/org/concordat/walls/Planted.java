package org.concordat.walls;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The ids of what holds the word: for the first part of an address, and for what stands inside a thing.
final class Planted {

    private final Map<String, List<UUID>> places = new HashMap<>();
    private final Map<UUID, List<UUID>> parts = new HashMap<>();

    void at(String place, UUID... ids) {
        places.computeIfAbsent(place, _ -> new ArrayList<>()).addAll(List.of(ids));
    }

    void at(Map<String, List<UUID>> planted) {
        planted.forEach((place, ids) -> at(place, ids.toArray(UUID[]::new)));
    }

    /// A file of a disclosure, the record beside another, the act by which a person was joined, the event of a webhook.
    void inside(UUID thing, UUID part) {
        parts.computeIfAbsent(thing, _ -> new ArrayList<>()).add(part);
    }

    List<UUID> of(String place) {
        return places.getOrDefault(place, List.of());
    }

    List<UUID> partsOf(UUID thing) {
        return parts.getOrDefault(thing, List.of());
    }

    List<UUID> all() {
        return places.values().stream().flatMap(List::stream).distinct().toList();
    }
}
