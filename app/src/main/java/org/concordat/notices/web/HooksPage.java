package org.concordat.notices.web;

import java.util.List;
import org.concordat.govuk.Answers;
import org.concordat.govuk.Cell;
import org.concordat.govuk.FieldError;
import org.concordat.govuk.Input;
import org.concordat.govuk.Page;
import org.concordat.govuk.Table;
import org.concordat.govuk.Table.Column;
import org.concordat.notices.Hook;

/// A body's webhooks, and the form for another.
public record HooksPage(Table table, Answers answers) implements Page {

    static HooksPage of(List<Hook> hooks, Answers answers) {
        return new HooksPage(Table.of("Webhooks of your body", Column.of("Address"), Column.of("State"), Column.numeric("Given up"))
                .whenEmpty("Your body has registered none.")
                .rows(hooks.stream().map(HooksPage::row).toList()), answers);
    }

    private static List<Cell> row(Hook it) {
        return List.of(Cell.link(it.address(), HookController.ALL + "/" + it.id()), Cell.of(it.state().words()), Cell.of(it.dead()));
    }

    @Override
    public String title() {
        return "Webhooks";
    }

    public Input address() {
        return Input.of("address", "Address of your system", answers).notSpellchecked().autocomplete("off")
                .hint("It begins with https://, and anybody on the internet can reach it.");
    }

    @Override
    public List<FieldError> errors() {
        return answers.errors();
    }
}
