package org.concordat.people;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// Which names are short or other forms of which, as `people/nicknames.txt` lists them.
final class Nicknames {

    private static final Map<String, Set<String>> WHOLE = read();

    private Nicknames() {
    }

    /// What a name can be a form of; itself, where nothing else is known.
    static Set<String> whole(String name) {
        return WHOLE.getOrDefault(name, Set.of(name));
    }

    private static Map<String, Set<String>> read() {
        var all = new HashMap<String, Set<String>>();
        try (var lines = new BufferedReader(new InputStreamReader(
                Nicknames.class.getResourceAsStream("/people/nicknames.txt"), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#") && !line.isBlank()).forEach(line -> {
                var names = line.split(" ");
                for (var name : names) {
                    all.computeIfAbsent(name, it -> new LinkedHashSet<>()).add(names[0]);
                }
            });
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return all;
    }
}
