package org.concordat.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The golden table in words: a block for each act, with its rules lettered and a table in which each cell says yes, or
/// the letters of the rules that refuse.
final class WhoMayDoWhat {

    private static final ResourceBundle WORDS = ResourceBundle.getBundle("access.rules", Locale.ROOT);

    private static final String PREFACE = """
            Who may do what: every act, in every state of its thing, by every role of whoever would do it.
            Written by WhoMayDoWhatTest, and reviewed by people when it changes.

            A letter in the table is a rule that refuses; the rule stands above the table under that letter.
            Each row is an officer with that role alone, current in training, of the body whose act it is, unless it
            says otherwise; "no role" is nobody's role. "any other role" is every role not named in the table: none that may
            do it in some state, unless every role may.
            """;

    private final Access access;
    private final Map<String, Rules<?>> book = new TreeMap<>();
    private final Collection<Sample<?>> samples;

    WhoMayDoWhat(Collection<Rules<?>> book, Collection<Sample<?>> samples) {
        this.access = new Access(book);
        book.forEach(rules -> this.book.put(rules.act().id(), rules));
        this.samples = samples;
    }

    String written() {
        return PREFACE + samples.stream().filter(it -> book.containsKey(it.act().id())).map(this::block)
                .collect(Collectors.joining());
    }

    /// What no cell of the table shows: an act that is allowed, a rule that refuses.
    SortedSet<String> neverSeen() {
        var all = new TreeSet<String>();
        samples.stream().filter(it -> book.containsKey(it.act().id())).forEach(it -> all.addAll(neverSeen(it)));
        return all;
    }

    /// Acts that somebody may do in some state who holds no role, or whose training for all of theirs has ended.
    SortedSet<String> withoutARole() {
        return samples.stream().filter(it -> book.containsKey(it.act().id()) && isForAnybody(it)).map(it -> it.act().id())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private <T> boolean isForAnybody(Sample<T> sample) {
        return Stream.of(Sample.NO_ROLE, Sample.UNTRAINED).map(sample.others()::get).anyMatch(viewer -> sample.states().values()
                .stream().anyMatch(state -> sample.decide(access, viewer, state) instanceof Decision.Allowed));
    }

    private <T> SortedSet<String> neverSeen(Sample<T> sample) {
        var act = sample.act().id();
        var missing = new TreeSet<>(Set.of(act + " is allowed"));
        book.get(act).all().forEach(rule -> missing.add(act + " is refused by " + rule.id()));
        Stream.concat(Arrays.stream(Role.values()).map(sample::holding), sample.others().values().stream())
                .forEach(viewer -> sample.states().values().forEach(state -> {
                    switch (sample.decide(access, viewer, state)) {
                        case Decision.Allowed _ -> missing.remove(act + " is allowed");
                        case Decision.Refused it -> it.failed().forEach(because ->
                                missing.remove(act + " is refused by " + because.rule()));
                    }
                }));
        return missing;
    }

    private String block(Sample<?> sample) {
        var rules = book.get(sample.act().id()).all();
        var text = new StringBuilder("\n\n").append(sample.act().id()).append("\n\n");
        for (int i = 0; i < rules.size(); i++) {
            var rule = rules.get(i);
            text.append("  %s  %s (%s)%n     %s%n".formatted(letter(i), WORDS.getString(rule.id()), rule.citation(),
                    rule.id()));
        }
        return text.append('\n').append(table(sample)).toString();
    }

    private <T> String table(Sample<T> sample) {
        var rows = new LinkedHashMap<String, List<String>>();
        var byCells = new LinkedHashMap<List<String>, List<Role>>();
        for (var role : Role.values()) {
            byCells.computeIfAbsent(cells(sample, sample.holding(role)), cells -> new ArrayList<>()).add(role);
        }
        var unnamed = byCells.size() == 1 ? byCells.values().stream().findFirst() : byCells.entrySet().stream()
                .filter(it -> !it.getKey().contains("yes")).map(Map.Entry::getValue).max((a, b) -> a.size() - b.size());
        byCells.forEach((cells, roles) -> {
            if (unnamed.filter(it -> it == roles).isEmpty()) {
                roles.forEach(role -> rows.put(role.words(), cells));
            }
        });
        unnamed.ifPresent(it -> rows.put(byCells.size() == 1 ? "any role" : "any other role", cells(sample, sample.holding(it.getFirst()))));
        var proof = book.get(sample.act().id()).all().stream().anyMatch(rule -> rule.id().equals(Proof.LATELY));
        sample.others().forEach((name, viewer) -> {
            if (proof || !name.equals(Sample.PROOF_IS_OLD)) {
                rows.put(name, cells(sample, viewer));
            }
        });
        return aligned(List.copyOf(sample.states().keySet()), rows);
    }

    private <T> List<String> cells(Sample<T> sample, Viewer viewer) {
        return sample.states().values().stream().map(state -> cell(sample.decide(access, viewer, state))).toList();
    }

    private static String cell(Decision decision) {
        if (decision instanceof Decision.Allowed) {
            return "yes";
        }
        var letters = new StringBuilder();
        for (int i = 0; i < decision.because().size(); i++) {
            if (!decision.because().get(i).held()) {
                letters.append(letter(i));
            }
        }
        return letters.toString();
    }

    private static String letter(int number) {
        return String.valueOf((char) ('A' + number));
    }

    private static String aligned(List<String> columns, Map<String, List<String>> rows) {
        int first = width(rows.keySet());
        var widths = new ArrayList<Integer>();
        for (int i = 0; i < columns.size(); i++) {
            var at = i;
            widths.add(Math.max(columns.get(i).length(), width(rows.values().stream().map(row -> row.get(at)).toList())));
        }
        var text = new StringBuilder(line("", first, columns, widths));
        rows.forEach((name, cells) -> text.append(line(name, first, cells, widths)));
        return text.toString();
    }

    private static String line(String name, int first, List<String> cells, List<Integer> widths) {
        var text = new StringBuilder("  ").append(padded(name, first));
        for (int i = 0; i < cells.size(); i++) {
            text.append("  ").append(padded(cells.get(i), widths.get(i)));
        }
        return text.toString().stripTrailing() + "\n";
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.length());
    }

    private static int width(Collection<String> texts) {
        return texts.stream().map(String::length).max(Integer::compare).orElse(0);
    }
}
