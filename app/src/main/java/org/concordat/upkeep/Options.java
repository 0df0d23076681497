package org.concordat.upkeep;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What was typed after a command: options with a value, and options without.
final class Options {

    private final Map<String, String> values = new HashMap<>();

    /// @throws IllegalArgumentException with a sentence, if it is something else
    static Options of(List<String> args, Set<String> withValue, Set<String> without) {
        var options = new Options();
        for (var rest = args.iterator(); rest.hasNext(); ) {
            var name = rest.next();
            if (without.contains(name)) {
                options.values.put(name, "");
            } else if (!withValue.contains(name)) {
                throw new IllegalArgumentException("there is no option " + name);
            } else if (!rest.hasNext()) {
                throw new IllegalArgumentException(name + " needs a value");
            } else {
                options.values.put(name, rest.next());
            }
        }
        return options;
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    String value(String name) {
        var value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value;
    }

    Path path(String name) {
        return Path.of(value(name)).toAbsolutePath().normalize();
    }

    Path path(String name, Path otherwise) {
        var path = optional(name);
        return path == null ? otherwise : path;
    }

    @Nullable Path optional(String name) {
        var value = values.get(name);
        return value == null ? null : Path.of(value).toAbsolutePath().normalize();
    }
}
