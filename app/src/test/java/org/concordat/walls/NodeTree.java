package org.concordat.walls;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// An expression as PostgreSQL keeps it (`pg_node_tree`), read as far as it is needed to look at a policy.
///
/// @param fields by name; each what stands there: words, lists and nodes
record NodeTree(String type, Map<String, List<Object>> fields) {

    static NodeTree read(String text) {
        return (NodeTree) new Reading(text).value();
    }

    long number(String field) {
        return Long.parseLong((String) fields.get(field).getFirst());
    }

    boolean has(String field) {
        return fields.containsKey(field) && !List.of("<>").equals(fields.get(field));
    }

    /// Each node that stands directly in this one, in whatever list.
    void children(Consumer<NodeTree> each) {
        fields.values().forEach(values -> in(values, each));
    }

    private static void in(List<?> values, Consumer<NodeTree> each) {
        for (var value : values) {
            switch (value) {
                case NodeTree node -> each.accept(node);
                case List<?> list -> in(list, each);
                default -> { }
            }
        }
    }

    private static final class Reading {

        private final String text;
        private int at;

        private Reading(String text) {
            this.text = text;
        }

        private Object value() {
            skip();
            char c = text.charAt(at);
            return c == '{' ? node() : c == '(' || c == '[' ? list(c == '(' ? ')' : ']') : word();
        }

        private NodeTree node() {
            at++;
            var type = word();
            var fields = new LinkedHashMap<String, List<Object>>();
            for (skip(); text.charAt(at) != '}'; skip()) {
                var name = word().substring(1);
                var values = new ArrayList<Object>();
                for (skip(); text.charAt(at) != ':' && text.charAt(at) != '}'; skip()) {
                    values.add(value());
                }
                fields.put(name, values);
            }
            at++;
            return new NodeTree(type, fields);
        }

        private List<Object> list(char end) {
            at++;
            var values = new ArrayList<Object>();
            for (skip(); text.charAt(at) != end; skip()) {
                values.add(value());
            }
            at++;
            return values;
        }

        private String word() {
            int from = at;
            if (text.charAt(at) == '"') {
                for (at++; text.charAt(at) != '"'; at++) {
                    at += text.charAt(at) == '\\' ? 1 : 0;
                }
                at++;
                return text.substring(from, at);
            }
            while ("{}()[] \n".indexOf(text.charAt(at)) < 0) {
                at += text.charAt(at) == '\\' ? 2 : 1;
            }
            return text.substring(from, at);
        }

        private void skip() {
            while (Character.isWhitespace(text.charAt(at))) {
                at++;
            }
        }
    }
}
