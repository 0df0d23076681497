package org.concordat.resources.web;

import java.util.List;
import java.util.Objects;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Cell;
import org.concordat.govuk.Page;
import org.concordat.govuk.Table;
import org.concordat.govuk.Table.Column;
import org.concordat.partnership.Area;
import org.concordat.resources.Amount;
import org.concordat.resources.Resources.Prospect;
import org.concordat.sharing.web.When;

/// What a file would enter, before it does.
///
/// @param csv carried to the next step
public record ResourceCheckPage(Prospect open, List<Amount.Entered> amounts, String csv) implements Page {

    public ResourceCheckPage {
        amounts = List.copyOf(amounts);
    }

    @Override
    public String title() {
        return "Check what will be entered";
    }

    public Table table() {
        return Table.of("Rows of the file", Column.of("Area"), Column.of("Year"), Column.of("What"), Column.numeric("Amount"), Column.of("State"),
                        Column.of("Source"), Column.of("Why it is corrected"))
                .rows(amounts.stream().map(it -> List.of(Cell.of(name(it)), Cell.of(it.of().year().toString()),
                        Cell.of(it.of().kind().words() + ": " + it.of().strand().words()),
                        Cell.of(ResourceWords.number(it.of().kind(), it.said().number())), Cell.of(ResourceWords.planned(it.planned())),
                        Cell.of(it.said().source().document() + ", " + When.on(it.said().source().dated())),
                        Cell.of(Objects.requireNonNullElse(it.said().reason(), "It was not entered before")))).toList());
    }

    private String name(Amount.Entered it) {
        return open.own().stream().filter(area -> area.id().equals(it.of().area())).map(Area::name).findFirst().orElse("");
    }

    @Override
    public BackLink back() {
        return BackLink.to(ResourceController.RESOURCES + "/file");
    }
}
