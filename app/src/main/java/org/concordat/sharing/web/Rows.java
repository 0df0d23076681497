package org.concordat.sharing.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concordat.govuk.Cell;
import org.concordat.govuk.Marking;
import org.concordat.govuk.SummaryList.Row;
import org.concordat.people.Identity;
import org.concordat.sharing.HandlingCode;
import org.concordat.sharing.Section;
import org.concordat.sharing.Terms;
import org.jspecify.annotations.Nullable;

/// Sections of a disclosure as rows of a summary list, for those who made it and those who receive it alike.
public final class Rows {

    private Rows() {
    }

    /// The strip above and below what is marked.
    static Marking strip(org.concordat.sharing.Marking marking, HandlingCode code) {
        return new Marking(marking.words(), marking == org.concordat.sharing.Marking.OFFICIAL_SENSITIVE,
                "Handling code " + code.words());
    }

    public static List<Row> subject(Section.Subject subject) {
        var rows = new ArrayList<Row>();
        rows.add(Row.of("About", subject.about().words()));
        var identity = subject.identity();
        if (identity != null) {
            rows.addAll(identity(identity));
        }
        given(rows, subject.about().words(), subject.words());
        return List.copyOf(rows);
    }

    private static List<Row> identity(Identity it) {
        var rows = new ArrayList<Row>();
        rows.add(Row.of("Name", it.name()));
        given(rows, "Other names", it.otherNames());
        var bornOn = it.bornOn();
        given(rows, "Date of birth", bornOn == null ? null : When.on(bornOn));
        var band = it.ageBand();
        given(rows, "Age", band == null ? null : band.words());
        given(rows, "Area", it.addressArea());
        given(rows, "Identifier", it.identifier());
        rows.add(Row.of("According to", Cell.of(it.source()), Cell.of("On " + When.on(it.sourceDay()))));
        return rows;
    }

    static List<Row> handling(Section.Handling it) {
        var rows = new ArrayList<Row>();
        rows.add(Row.of("Marking", it.marking().words()));
        rows.add(Row.of("Source", it.source().words()));
        rows.add(Row.of("Information", it.information().words()));
        rows.addAll(terms(new Terms(it.marking(), it.code(), it.action(), it.sanitisation(), it.conditions())));
        return List.copyOf(rows);
    }

    /// The handling code, and under code C its conditions.
    static List<Row> terms(Terms it) {
        var rows = new ArrayList<Row>();
        rows.add(Row.of("Handling code", it.code().words()));
        var action = it.action();
        given(rows, "Action", action == null ? null : action.words());
        var sanitisation = it.sanitisation();
        given(rows, "Sanitisation", sanitisation == null ? null : sanitisation.words());
        given(rows, "Conditions", it.conditions());
        return List.copyOf(rows);
    }

    static List<Row> dates(Section.Dates it) {
        return List.of(
                Row.of("Answer due", When.on(it.answerDue())),
                Row.of("Review", When.on(it.reviewOn())),
                Row.of("Expires", "At the end of " + When.on(it.expiresOn())));
    }

    /// What stands in a row, as words; null when there is no such row.
    static @Nullable String words(List<Row> rows, String key) {
        return rows.stream().filter(row -> row.key().equals(key)).findFirst().map(row -> row.values().stream()
                .filter(Cell.Words.class::isInstance).map(Cell.Words.class::cast).map(Cell.Words::text)
                .collect(Collectors.joining("\n"))).orElse(null);
    }

    /// One value below the other, in the order of the enum.
    static <E extends Enum<E>> Row several(String key, Collection<E> all, Function<E, String> words) {
        var values = all.stream().sorted().map(words).collect(Collectors.joining("\n"));
        return Row.of(key, values.isEmpty() ? "None given" : values);
    }

    private static void given(List<Row> rows, String key, @Nullable String value) {
        if (value != null) {
            rows.add(Row.of(key, value));
        }
    }
}
