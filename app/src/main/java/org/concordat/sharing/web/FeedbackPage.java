package org.concordat.sharing.web;

import java.util.Comparator;
import java.util.List;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Cell;
import org.concordat.govuk.Page;
import org.concordat.govuk.Table;
import org.concordat.govuk.Table.Column;
import org.concordat.sharing.FeedbackRate;
import org.concordat.sharing.FeedbackRates;

/// What a body hears back of what it has told others in the last twelve months.
public record FeedbackPage(Table rates, Table silent) implements Page {

    static FeedbackPage of(FeedbackRates.Heard heard, Known known) {
        var rates = Table.of("By body", Column.of("Body"), Column.numeric("Sent"), Column.numeric("Answered on time"),
                        Column.numeric("Answered late"), Column.numeric("Not due yet"), Column.numeric("Silent"),
                        Column.numeric("On time, of those due"), Column.numeric("Changed a decision"))
                .whenEmpty("Your body has sent nothing in the last twelve months.")
                .rows(heard.rates().stream().sorted(Comparator.comparing(it -> known.body(it.body())))
                        .map(it -> row(it, known)).toList());
        var silent = Table.of("Not answered by the day it was due", Column.of("Disclosure"), Column.of("Body"), Column.of("Due"))
                .whenEmpty("Everything that was due was answered.")
                .rows(heard.silent().stream().map(it -> List.of(
                        Cell.link(it.reference(), "/disclosures/" + it.id()), Cell.of(known.body(it.body())),
                        Cell.of(When.on(it.due())))).toList());
        return new FeedbackPage(rates, silent);
    }

    private static List<Cell> row(FeedbackRate it, Known known) {
        return List.of(Cell.of(known.body(it.body())), Cell.of(it.sent()), Cell.of(it.onTime()), Cell.of(it.late()),
                Cell.of(it.waiting()), Cell.of(it.silent()), Cell.of(onTime(it)), Cell.of(it.changed()));
    }

    private static String onTime(FeedbackRate it) {
        var percent = it.percentOnTime();
        return percent.isPresent() ? percent.getAsLong() + "%" : "None due yet";
    }

    @Override
    public String title() {
        return "What your body hears back";
    }

    @Override
    public BackLink back() {
        return BackLink.to("/disclosures");
    }
}
