package org.concordat.api.web;

import java.util.List;
import org.concordat.api.Client;
import org.concordat.govuk.Cell;
import org.concordat.govuk.Page;
import org.concordat.govuk.Table;
import org.concordat.govuk.Table.Column;

/// The systems of a body.
public record SystemsPage(List<Client> all) implements Page {

    @Override
    public String title() {
        return "Systems that act for your officers";
    }

    public Table table() {
        return Table.of("Your body’s systems, and what waits for you, the latest first", Column.of("System"), Column.of("What it does"),
                        Column.of("State"))
                .whenEmpty("None has been registered.")
                .rows(all.stream().map(it -> List.of(Cell.link(it.name(), "/systems/" + it.id()), Cell.of(does(it)),
                        Cell.of(it.state().words()))).toList());
    }

    static String does(Client it) {
        return it.approves() ? "Approves what others propose" : "Composes, receives and answers";
    }
}
