package org.concordat.notices.web;

import java.util.List;
import org.concordat.govuk.Cell;
import org.concordat.govuk.Page;
import org.concordat.govuk.Pagination;
import org.concordat.govuk.Table;
import org.concordat.govuk.Table.Column;
import org.concordat.govuk.Tag;
import org.concordat.notices.Notices.Listing;
import org.concordat.notices.Waiting;

/// What waits for an officer, without content.
public record NoticesPage(Table table, Pagination pagination) implements Page {

    static NoticesPage of(Listing listing) {
        var table = Table.of("What waits", Column.of("What"), Column.of("By"), Column.of("Told"), Column.of("Seen"))
                .whenEmpty("Nothing waits that you were told of.")
                .rows(listing.rows().stream().map(NoticesPage::row).toList());
        return new NoticesPage(table, Pagination.of(listing.number() + 1, listing.number() + (listing.more() ? 2 : 1),
                page -> NoticesController.ALL + "?page=" + page));
    }

    private static List<Cell> row(Waiting it) {
        return List.of(Cell.link(it.kind().words(), it.place(), "told " + When.at(it.toldAt())), Cell.of(When.on(it.by())),
                Cell.of(When.at(it.toldAt())), it.seen() ? Cell.of("Seen") : Cell.tag(Tag.of("New", Tag.Colour.BLUE)));
    }

    @Override
    public String title() {
        return "Notices";
    }
}
