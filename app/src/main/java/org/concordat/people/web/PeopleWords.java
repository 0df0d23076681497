package org.concordat.people.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.concordat.access.Viewer;
import org.concordat.govuk.Cell;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.SummaryList.Row;
import org.concordat.govuk.Table;
import org.concordat.govuk.Table.Column;
import org.concordat.people.Beside;
import org.concordat.people.Held;
import org.concordat.people.Identity;
import org.concordat.people.Reason;
import org.jspecify.annotations.Nullable;

/// Identities and reasons in words.
final class PeopleWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private PeopleWords() {
    }

    static String on(LocalDate day) {
        return DAY.format(day);
    }

    static String on(Instant moment) {
        return DAY.format(moment.atZone(Viewer.ZONE));
    }

    /// The date of birth, or how old they are.
    static String born(Identity it) {
        return it.bornOn() != null ? on(it.bornOn()) : Optional.ofNullable(it.ageBand()).map(band -> band.words()).orElse("");
    }

    /// A name with what tells people of that name apart.
    static String brief(Identity it) {
        return it.name() + ", " + (it.bornOn() != null ? "born " + on(it.bornOn()) : "age " + born(it).toLowerCase(Locale.ROOT))
                + Optional.ofNullable(it.addressArea()).map(area -> ", " + area).orElse("");
    }

    static SummaryList identity(Held held, Known known) {
        return SummaryList.of(table(held, known).stream().map(row -> Row.of(row.getFirst(), row.getLast())).toList());
    }

    static Table beside(Beside it, Known known) {
        var one = table(it.one(), known);
        var other = table(it.other(), known);
        var rows = new ArrayList<List<Cell>>();
        for (int i = 0; i < one.size(); i++) {
            rows.add(List.of(Cell.of(one.get(i).getFirst()), Cell.of(one.get(i).getLast()), Cell.of(other.get(i).getLast())));
        }
        return Table.of("Side by side", Column.of("What is said"), Column.of("The one"), Column.of("The other")).rows(rows);
    }

    private static List<List<String>> table(Held held, Known known) {
        var it = held.identity();
        return List.of(
                List.of("Name as given", it.name()),
                List.of("Other names", said(it.otherNames())),
                List.of("Date of birth, or age", born(it)),
                List.of("Area", said(it.addressArea())),
                List.of("Identifier", said(it.identifier())),
                List.of("Source", it.source()),
                List.of("The source said so on", on(it.sourceDay())),
                List.of("Recorded by", known.body(held.body())));
    }

    private static String said(@Nullable String words) {
        return words == null ? "Not said" : words;
    }

    static List<String> speaksFor(List<Reason> reasons) {
        return reasons.stream().filter(it -> !it.kind().isDoubt()).map(PeopleWords::reason).toList();
    }

    static List<String> speaksAgainst(List<Reason> reasons) {
        return reasons.stream().filter(it -> it.kind().isDoubt()).map(PeopleWords::reason).toList();
    }

    private static String reason(Reason it) {
        var names = new ArrayList<String>();
        for (var name : List.of(it.one(), it.other())) {
            if (!name.isEmpty() && !names.contains(capital(name))) {
                names.add(capital(name));
            }
        }
        return it.kind().words() + (names.isEmpty() ? "" : ": " + String.join(", ", names));
    }

    private static String capital(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
