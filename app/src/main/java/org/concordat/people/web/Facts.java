package org.concordat.people.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.concordat.govuk.Cell;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.SummaryList.Row;
import org.concordat.people.Held;
import org.concordat.people.Identity;
import org.concordat.people.PersonHeld;
import org.jspecify.annotations.Nullable;

/// What is known of a person, fact by fact: each value with every source that gives it and the day on which
/// it did, the earliest first.
final class Facts {

    private final List<Held> records;
    private final Known known;

    private Facts(List<Held> records, Known known) {
        this.records = records.stream().sorted(Comparator.comparing(held -> held.identity().sourceDay())).toList();
        this.known = known;
    }

    /// @param path `/people` or `/deconfliction`, below which each record has its page
    static SummaryList of(PersonHeld it, Known known, String path) {
        var facts = new Facts(it.identities(), known);
        return SummaryList.of(Stream.of(
                facts.row("Name as given", Identity::name),
                facts.row("Other names", Identity::otherNames),
                facts.row("Date of birth, or age", PeopleWords::born),
                facts.row("Area", Identity::addressArea),
                facts.row("Identifier", Identity::identifier),
                new Row("Records", facts.records.stream().map(held -> Cell.link(facts.source(held), path + "/" + held.id())).toList(),
                        List.of())).toList());
    }

    private Row row(String key, Function<Identity, @Nullable String> fact) {
        var values = new LinkedHashMap<String, List<Held>>();
        for (var held : records) {
            var value = fact.apply(held.identity());
            if (value != null) {
                values.computeIfAbsent(value, _ -> new ArrayList<>()).add(held);
            }
        }
        return values.isEmpty() ? Row.of(key, "Not said")
                : new Row(key, values.entrySet().stream().map(it -> cell(it.getKey(), it.getValue())).toList(), List.of());
    }

    private Cell cell(String value, List<Held> from) {
        return Cell.of(value + "\n" + String.join("\n", from.stream().map(this::source).toList()));
    }

    private String source(Held held) {
        return held.identity().source() + ", " + PeopleWords.on(held.identity().sourceDay()) + ", recorded by " + known.body(held.body());
    }
}
