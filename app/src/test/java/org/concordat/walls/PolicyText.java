package org.concordat.walls;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// The ways in which an expression of a policy, as PostgreSQL writes it, can say less or more than it does: each condition
/// taken away, each alternative taken away or made enough by itself, and the whole of it.
final class PolicyText {

    /// @param what was taken away
    record Mutant(String what, String expression) {
    }

    private static final List<String> AFTER = List.of(" order by ", " offset ", " limit ");

    private final String text;
    private final List<Mutant> mutants = new ArrayList<>();

    private PolicyText(String text) {
        this.text = text;
    }

    static List<Mutant> mutants(String expression) {
        if (expression.equals("true")) {
            return List.of(new Mutant("everything", "false"));
        }
        var it = new PolicyText(expression);
        it.mutants.add(new Mutant("the whole", "true"));
        return it.inside();
    }

    /// The source of a function as PostgreSQL would write a query of it: without comments, what joins conditions in
    /// capitals, and those of each `where` between parentheses.
    static String written(String source) {
        var text = Pattern.compile("\\b(?:and|or|where)\\b").matcher(source.replaceAll("--[^\n]*", " ").replaceAll("\\s+", " ").strip())
                .replaceAll(it -> it.group().toUpperCase(Locale.ROOT));
        for (int at = text.lastIndexOf("WHERE "); at >= 0; at = text.lastIndexOf("WHERE ", at - 1)) {
            int from = at + "WHERE ".length();
            int to = new PolicyText(text).ended(from);
            text = text.substring(0, from) + "(" + text.substring(from, to) + ")" + text.substring(to);
        }
        return text;
    }

    /// Where the conditions end that begin here.
    private int ended(int from) {
        for (int at = from; at < text.length(); at++) {
            int here = at;
            if (text.charAt(at) == ')' || text.charAt(at) == ';' || AFTER.stream().anyMatch(it -> text.startsWith(it, here))) {
                return at;
            }
            at = text.charAt(at) == '(' ? end(at) : at;
        }
        return text.length();
    }

    /// Of a query, its conditions.
    static List<Mutant> ofQuery(String query) {
        return new PolicyText(query).inside();
    }

    private List<Mutant> inside() {
        group(0, text.length());
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) == '(') {
                group(at + 1, end(at));
            }
        }
        return mutants;
    }

    /// What stands between two parentheses: conditions that all must hold, alternatives, or one of an `exists`.
    private void group(int from, int to) {
        var parts = split(from, to, " AND ");
        var alternatives = split(from, to, " OR ");
        if (parts.size() > 1) {
            parts.forEach(part -> replace(part, "true"));
        } else if (alternatives.size() > 1) {
            alternatives.forEach(part -> {
                replace(part, "true");
                replace(part, "false");
            });
        } else if (from > 7 && text.startsWith("WHERE (", from - 7) && !text.startsWith("(", from)) {
            replace(new int[] {from, to}, "true");
        }
    }

    private void replace(int[] part, String with) {
        mutants.add(new Mutant(text.substring(part[0], part[1]) + " -> " + with,
                text.substring(0, part[0]) + with + text.substring(part[1])));
    }

    /// The parts between the separators that stand outside every inner parenthesis.
    private List<int[]> split(int from, int to, String by) {
        var parts = new ArrayList<int[]>();
        int start = from;
        for (int at = from; at < to; at++) {
            char c = text.charAt(at);
            if (c == '\'') {
                at = text.indexOf('\'', at + 1);
            } else if (c == '(') {
                at = end(at);
            } else if (text.startsWith(by, at) && at + by.length() <= to) {
                parts.add(new int[] {start, at});
                start = at + by.length();
            }
        }
        parts.add(new int[] {start, to});
        return parts;
    }

    /// Where the parenthesis that opens here closes.
    private int end(int open) {
        int depth = 0;
        for (int at = open; at < text.length(); at++) {
            switch (text.charAt(at)) {
                case '\'' -> at = text.indexOf('\'', at + 1);
                case '(' -> depth++;
                case ')' -> {
                    if (--depth == 0) {
                        return at;
                    }
                }
                default -> { }
            }
        }
        throw new IllegalArgumentException(text);
    }
}
