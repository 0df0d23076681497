package org.concordat.sdc;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import static java.nio.charset.StandardCharsets.UTF_8;

/// Reads a rules file, line by line: a word, then what it says. `#` begins a remark.
final class RulesLines {

    private static final int BYTES_MAX = 1_000_000;
    private static final int WIDTH = 5;
    private static final int SECONDS = 600;
    private static final Pattern ITEM = Pattern.compile("\"([^\"]*)\"|#.*|[^\\s\"#]+|(\")");
    private static final Set<String> MANY = Set.of("variable", "table", "unprinted-table", "unprinted-leaves",
            "unprinted-grouping");

    private final Set<String> said = new HashSet<>();
    private final List<Rules.VariableLine> variables = new ArrayList<>();
    private final List<Rules.TableLine> tables = new ArrayList<>();
    private String records;
    private Optional<String> id = Optional.empty();
    private Optional<String> counted = Optional.empty();
    private Optional<String> drawn = Optional.empty();
    private Optional<Rules.Sums> sums = Optional.empty();
    private Rules.Method method = new Rules.Method.Suppress();
    private Optional<Integer> threshold = Optional.empty();
    private Optional<Rules.Dominance> dominance = Optional.empty();
    private Optional<Double> percent = Optional.empty();
    private int width = WIDTH;
    private boolean zerosPrinted = true;
    private boolean primaryMarked = true;
    private Optional<Boolean> loneKnown = Optional.empty();
    private int seconds = SECONDS;

    Rules read(byte[] bytes) throws Malformed {
        if (bytes.length > BYTES_MAX) {
            throw new Malformed("the rules are longer than " + BYTES_MAX + " bytes");
        }
        String text;
        try {
            text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notUtf8) {
            throw new Malformed("the rules are not UTF-8");
        }
        int number = 0;
        for (var line : text.lines().toList()) {
            number++;
            try {
                line(line);
            } catch (Malformed wrong) {
                throw new Malformed("line " + number + " of the rules: " + wrong.getMessage());
            }
        }
        if (records == null) {
            throw new Malformed("the rules have no line records, which says what the records are called");
        }
        var rules = new Rules(records, id, counted, drawn, sums, List.copyOf(variables), List.copyOf(tables), method, threshold,
                dominance, percent, width, zerosPrinted, primaryMarked, loneKnown.orElse(sums.isPresent()), seconds);
        RulesAgree.check(rules);
        return rules;
    }

    private void line(String line) throws Malformed {
        var items = items(line);
        if (items.isEmpty()) {
            return;
        }
        var word = items.getFirst();
        if (!MANY.contains(word) && !said.add(word)) {
            throw new Malformed(word + " was said already");
        }
        switch (word) {
            case "records" -> records = one(items);
            case "id" -> id = Optional.of(one(items));
            case "counted" -> counted = Optional.of(one(items));
            case "drawn" -> drawn = Optional.of(one(items));
            case "sums" -> sums(items);
            case "variable" -> variable(items);
            case "unprinted-leaves" -> unprinted(one(items), Optional.empty());
            case "unprinted-grouping" -> unprintedGrouping(items);
            case "table" -> table(items, true);
            case "unprinted-table" -> table(items, false);
            case "method" -> method(items);
            default -> protection(word, items);
        }
    }

    /// Words, or what is between quotation marks.
    private static List<String> items(String line) throws Malformed {
        var items = new ArrayList<String>();
        var found = ITEM.matcher(line);
        while (found.find() && !found.group().startsWith("#")) {
            if (found.group(2) != null || found.group().equals("\"\"")) {
                throw new Malformed("a quotation mark is not closed, or nothing stands between two");
            }
            items.add(found.group(1) != null ? found.group(1) : found.group());
        }
        return items;
    }

    private void protection(String word, List<String> items) throws Malformed {
        switch (word) {
            case "threshold" -> threshold = Optional.of(whole(one(items), 2, 1000));
            case "dominance" -> dominance = Optional.of(dominance(items));
            case "p-percent" -> percent = Optional.of(number(one(items), 0.1, 1000));
            case "width" -> width = whole(one(items), 1, 1_000_000);
            case "zeros" -> zerosPrinted = either(items, "printed", "hidden");
            case "marks" -> primaryMarked = either(items, "two", "one");
            case "lone" -> loneKnown = Optional.of(either(items, "known", "unknown"));
            case "seconds" -> seconds = whole(one(items), 1, 1_000_000);
            default -> throw new Malformed("there is no rule " + word);
        }
    }

    private static String one(List<String> items) throws Malformed {
        if (items.size() != 2) {
            throw new Malformed(items.getFirst() + " is followed by one word");
        }
        return items.get(1);
    }

    private static boolean either(List<String> items, String yes, String no) throws Malformed {
        var said = one(items);
        if (!said.equals(yes) && !said.equals(no)) {
            throw new Malformed(items.getFirst() + " is followed by " + yes + " or " + no);
        }
        return said.equals(yes);
    }

    /// `sums COLUMN [decimals N] [unit COLUMN]`
    private void sums(List<String> items) throws Malformed {
        var options = options(items, 2, Set.of("decimals", "unit"));
        sums = Optional.of(new Rules.Sums(items.get(1), whole(value(options, "decimals").orElse("0"), 0, 6),
                value(options, "unit")));
    }

    /// `variable NAME [column COLUMN] [hierarchy FILE]`
    private void variable(List<String> items) throws Malformed {
        var options = options(items, 2, Set.of("column", "hierarchy"));
        var name = items.get(1);
        if (variables.stream().anyMatch(variable -> variable.name().equals(name))) {
            throw new Malformed("there is a variable " + name + " already");
        }
        variables.add(new Rules.VariableLine(fileName(name), value(options, "column").orElse(name),
                value(options, "hierarchy"), true, Set.of()));
    }

    /// `unprinted-grouping VARIABLE GROUPING`
    private void unprintedGrouping(List<String> items) throws Malformed {
        if (items.size() != 3) {
            throw new Malformed("unprinted-grouping is followed by a variable and a grouping");
        }
        unprinted(items.get(1), Optional.of(items.get(2)));
    }

    /// The leaves are not published, or a grouping is not.
    private void unprinted(String name, Optional<String> grouping) throws Malformed {
        for (int v = 0; v < variables.size(); v++) {
            var it = variables.get(v);
            if (it.name().equals(name)) {
                var groupings = new HashSet<>(it.unprinted());
                grouping.ifPresent(groupings::add);
                variables.set(v, new Rules.VariableLine(name, it.column(), it.hierarchy(),
                        it.leavesPrinted() && grouping.isPresent(), Set.copyOf(groupings)));
                return;
            }
        }
        throw new Malformed("no line above names the variable " + name);
    }

    private void table(List<String> items, boolean printed) throws Malformed {
        if (items.size() < 3) {
            throw new Malformed("a table has a name and at least one variable");
        }
        var name = fileName(items.get(1));
        if (tables.stream().anyMatch(table -> table.name().equals(name))) {
            throw new Malformed("there is a table " + name + " already");
        }
        var over = items.subList(2, items.size());
        for (var variable : over) {
            if (variables.stream().noneMatch(known -> known.name().equals(variable))) {
                throw new Malformed("no line above names the variable " + variable);
            }
        }
        if (new HashSet<>(over).size() < over.size()) {
            throw new Malformed("a table has each of its variables once");
        }
        tables.add(new Rules.TableLine(name, List.copyOf(over), printed));
    }

    /// `method suppress`, `method cell-key variance V maximum D [smallest S]`, `method round base B`,
    /// `method controlled-round base B`
    private void method(List<String> items) throws Malformed {
        switch (items.size() > 1 ? items.get(1) : "") {
            case "suppress" -> method = new Rules.Method.Suppress();
            case "cell-key" -> {
                var options = options(items, 2, Set.of("variance", "maximum", "smallest"));
                method = new Rules.Method.CellKey(number(value(options, "variance").orElse("2"), 0.01, 100),
                        whole(value(options, "maximum").orElse("5"), 1, 50),
                        whole(value(options, "smallest").orElse("1"), 1, 50));
            }
            case "round" -> method = new Rules.Method.Round(base(items));
            case "controlled-round" -> method = new Rules.Method.ControlledRound(base(items));
            default -> throw new Malformed("method is followed by suppress, cell-key, round or controlled-round");
        }
    }

    private static int base(List<String> items) throws Malformed {
        return whole(value(options(items, 2, Set.of("base")), "base").orElse("5"), 2, 1000);
    }

    private static Rules.Dominance dominance(List<String> items) throws Malformed {
        if (items.size() != 3) {
            throw new Malformed("dominance is followed by how many contributors and a percentage");
        }
        return new Rules.Dominance(whole(items.get(1), 1, 10), number(items.get(2), 1, 100));
    }

    private static List<String> options(List<String> items, int from, Set<String> known) throws Malformed {
        if (items.size() < from || (items.size() - from) % 2 != 0) {
            throw new Malformed(items.getFirst() + " is followed by a word too few or too many");
        }
        var options = items.subList(from, items.size());
        var seen = new HashSet<String>();
        for (int i = 0; i < options.size(); i += 2) {
            if (!known.contains(options.get(i)) || !seen.add(options.get(i))) {
                throw new Malformed(items.getFirst() + " does not know " + options.get(i) + ", or knows it already");
            }
        }
        return options;
    }

    private static Optional<String> value(List<String> options, String name) {
        for (int i = 0; i < options.size(); i += 2) {
            if (options.get(i).equals(name)) {
                return Optional.of(options.get(i + 1));
            }
        }
        return Optional.empty();
    }

    /// Names become names of files.
    private static String fileName(String name) throws Malformed {
        if (!name.matches("[A-Za-z0-9_][A-Za-z0-9_-]{0,63}")) {
            throw new Malformed("a name is letters, digits, _ and -: " + name);
        }
        return name;
    }

    private static int whole(String text, int min, int max) throws Malformed {
        double value = number(text, min, max);
        if (value != Math.rint(value)) {
            throw new Malformed(text + " is not a whole number");
        }
        return (int) value;
    }

    private static double number(String text, double min, double max) throws Malformed {
        if (text.matches("\\d{1,9}(\\.\\d{1,6})?")) {
            double value = Double.parseDouble(text);
            if (value >= min && value <= max) {
                return value;
            }
        }
        throw new Malformed(text + " is not a number from " + min + " to " + max);
    }
}
