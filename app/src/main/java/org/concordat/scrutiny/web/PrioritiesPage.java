package org.concordat.scrutiny.web;

import java.util.List;
import java.util.stream.Stream;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Cell;
import org.concordat.govuk.Page;
import org.concordat.govuk.Table;
import org.concordat.govuk.Table.Column;
import org.concordat.scrutiny.Priorities.OfArea;
import org.concordat.scrutiny.Priority;
import org.concordat.scrutiny.Strand;
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
                .rows(Stream.of(Strand.values()).flatMap(strand -> rows(strand, it.priorities())).toList());
    }

    /// What is set under a strand, or that nothing is.
    private static Stream<List<Cell>> rows(Strand strand, List<Priority> all) {
        var set = all.stream().filter(it -> it.wording().strand() == strand).toList();
        return set.isEmpty() ? Stream.of(List.of(Cell.of(strand.words()), Cell.of("No priority under " + strand.words()), Cell.of(""), Cell.of("")))
                : set.stream().map(PrioritiesPage::row);
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
