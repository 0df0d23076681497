package org.concordat.records.web;

import java.util.List;
import org.concordat.govuk.Cell;
import org.concordat.govuk.Page;
import org.concordat.govuk.Table;
import org.concordat.govuk.Table.Column;
import org.concordat.records.Erasure;

/// Which entries of the ledger were proposed to be erased, and what became of that.
public record ErasuresPage(List<Erasure> all) implements Page {

    public ErasuresPage {
        all = List.copyOf(all);
    }

    @Override
    public String title() {
        return "Erasures from the record";
    }

    public Table table() {
        return Table.of("Your body’s, and what waits for you, the latest first", Column.of("Proposed"), Column.of("Entry"),
                        Column.of("Law"), Column.of("State"))
                .whenEmpty("No erasure has been proposed.")
                .rows(all.stream().map(it -> List.of(Cell.link(ErasurePage.moment(it.proposedAt()), ErasurePage.path(it.id())),
                        Cell.of("Number " + it.number() + " of the log"), Cell.of(it.ground().citation()),
                        Cell.of(it.state()))).toList());
    }
}
