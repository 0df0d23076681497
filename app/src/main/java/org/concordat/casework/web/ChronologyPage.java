package org.concordat.casework.web;

import java.util.List;
import org.concordat.casework.Chronology;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.DateInput;
import org.concordat.govuk.FieldError;
import org.concordat.govuk.Page;
import org.concordat.govuk.Table;

/// What was known of a case as of a day, from every holder, as far as its viewer may know.
public record ChronologyPage(Chronology it, Table table, Answers answers) implements Page {

    @Override
    public String title() {
        return "Chronology of case " + it.reference();
    }

    public String path() {
        return CasePaths.to(it.of()) + "/chronology";
    }

    public DateInput day() {
        return DateInput.of("day", "As of which day?", answers)
                .hint("For example, 27 3 2025. Today, if you leave it empty. What was recorded later is left out");
    }

    /// Where the next page is; empty on the last.
    public String next() {
        return it.next().map(mark -> path() + "?day-day=" + it.day().getDayOfMonth() + "&day-month=" + it.day().getMonthValue()
                + "&day-year=" + it.day().getYear() + "&after=" + mark).orElse("");
    }

    @Override
    public List<FieldError> errors() {
        return answers.errors();
    }

    @Override
    public BackLink back() {
        return BackLink.to(CasePaths.to(it.of()));
    }
}
