package org.concordat.notices.web;

import java.util.List;
import java.util.Map;
import org.concordat.govuk.Cell;
import org.concordat.govuk.Page;
import org.concordat.govuk.Table;
import org.concordat.govuk.Table.Column;
import org.concordat.kernel.OfficerId;
import org.concordat.notices.Letters;
import org.concordat.notices.Letters.Troubles;
import org.concordat.notices.Sent;

/// Whose mail did not arrive, for those who administer their body.
///
/// @param sending whether the service sends mail at all
public record TroublePage(boolean sending, Table table) implements Page {

    static TroublePage of(Troubles troubles, Map<OfficerId, String> names) {
        return new TroublePage(troubles.sending(), Table.of("Newest first, " + Letters.MOST + " at most", Column.of("Whose"),
                        Column.of("Address"), Column.of("When"), Column.of("What became of it"))
                .whenEmpty("Nothing was refused, came back or was given up.")
                .rows(troubles.letters().stream().map(it -> row(it, names)).toList()));
    }

    private static List<Cell> row(Sent it, Map<OfficerId, String> names) {
        return List.of(Cell.of(names.getOrDefault(it.officer(), "An officer")), Cell.of(it.address()),
                Cell.of(it.endedAt().map(When::at).orElse("")),
                Cell.of(it.outcome().map(Sent.Outcome::words).orElse("") + (it.said().isEmpty() ? "" : " (" + it.said() + ")")));
    }

    @Override
    public String title() {
        return "Mail that did not arrive";
    }
}
