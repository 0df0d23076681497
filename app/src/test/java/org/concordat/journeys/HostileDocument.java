package org.concordat.journeys;

import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A document as a system ought to send it, with something else in the place of what it says.
final class HostileDocument {

    private static final JsonMapper JSON = new JsonMapper();

    private HostileDocument() {
    }

    /// How many values there are in it that are no object and no list; of nothing, none.
    static int words(String json) {
        return json.isEmpty() ? 0 : words(JSON.readTree(json));
    }

    private static int words(JsonNode node) {
        return node.isContainer() ? node.valueStream().mapToInt(HostileDocument::words).sum() : 1;
    }

    /// Every value in it another.
    static String filled(String json, int turn) {
        return replaced(json, word -> Hostile.ALL.get((turn + word) % Hostile.ALL.size()).text());
    }

    /// One of its values another.
    static String filledAt(String json, int at, int turn) {
        return replaced(json, word -> word == at ? Hostile.ALL.get(turn).text() : null);
    }

    /// As it should be, with something that nobody asked for.
    static String renamed(String json, int turn) {
        var document = JSON.readTree(json);
        if (document instanceof ObjectNode object) {
            object.put(Hostile.ALL.get(turn).text(), Hostile.ALL.get(turn).text());
        }
        return document.toString();
    }

    /// @param by what stands in the place of each value, counted from the first; null where it stays as it is
    static String replaced(String json, IntFunction<@Nullable String> by) {
        var document = JSON.readTree(json);
        replace(document, by, new int[1]);
        return document.toString();
    }

    private static void replace(JsonNode node, IntFunction<@Nullable String> by, int[] next) {
        if (node instanceof ObjectNode object) {
            for (var name : List.copyOf(object.propertyNames())) {
                if (object.get(name).isContainer()) {
                    replace(object.get(name), by, next);
                } else if (by.apply(next[0]++) instanceof String hostile) {
                    object.put(name, hostile);
                }
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                if (array.get(i).isContainer()) {
                    replace(array.get(i), by, next);
                } else if (by.apply(next[0]++) instanceof String hostile) {
                    array.set(i, array.stringNode(hostile));
                }
            }
        }
    }
}
