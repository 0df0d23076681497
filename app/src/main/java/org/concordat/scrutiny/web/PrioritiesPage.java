package org.concordat.scrutiny.web;

import java.util.List;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Cell;
import org.concordat.govuk.Page;
import org.concordat.govuk.Table;
import org.concordat.govuk.Table.Column;
import org.concordat.scrutiny.Priorities.OfArea;
import org.concordat.scrutiny.Priority;
import org.concordat.sharing.web.When;

/// The priorities of the police areas, each under its strand of CONTEST.
public record PrioritiesPage(List<OfArea> areas, boolean maySet) implements Page {

    public PrioritiesPage {
        areas = List.copyOf(areas);
    }

    @Override
    public String title() {
        return "Priorities";
    }

    public Table table(OfArea it) {
        return Table.of(it.area().name() + " (" + it.area().code() + ")", Column.of("Strand"), Column.of("Priority"), Column.of("Plan"), Column.of("Days"))
                .whenEmpty("No priority is set for " + it.area().name() + ".")
                .rows(it.priorities().stream().map(PrioritiesPage::row).toList());
    }

    private static List<Cell> row(Priority it) {
        var between = it.wording().between();
        return List.of(Cell.of(it.wording().strand().words()), Cell.of(it.wording().title()), Cell.of(it.wording().plan()),
                Cell.of(When.on(between.from()) + (between.until() == null ? "" : " to " + When.on(between.until().minusDays(1)))));
    }

    @Override
    public BackLink back() {
        return BackLink.to("/home");
    }
}
