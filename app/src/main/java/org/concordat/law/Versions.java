package org.concordat.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The entries of a register by slug, each in its versions by date, in the order in which they were written down.
class Versions<T extends Dated> {

    private final Map<String, List<T>> bySlug = new LinkedHashMap<>();

    Versions(List<T> entries) {
        entries.forEach(entry -> bySlug.computeIfAbsent(entry.slug(), slug -> new ArrayList<>()).add(entry));
    }

    /// The version in force on the day.
    Optional<T> inForce(String slug, LocalDate on) {
        return bySlug.getOrDefault(slug, List.of()).stream()
                .filter(version -> version.authority().inForce().covers(on))
                .findFirst();
    }

    /// The version to speak of on the day, in force or not: the last one begun, or the first one to come.
    Optional<T> lastBegun(String slug, LocalDate on) {
        List<T> versions = bySlug.getOrDefault(slug, List.of());
        return versions.reversed().stream()
                .filter(version -> !version.authority().inForce().from().isAfter(on))
                .findFirst()
                .or(() -> versions.stream().findFirst());
    }

    List<String> slugs() {
        return List.copyOf(bySlug.keySet());
    }

    List<T> all() {
        return bySlug.values().stream().flatMap(List::stream).toList();
    }
}
