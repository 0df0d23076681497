package org.concordat.panels.web;

import java.time.LocalDate;
import java.util.List;
import org.concordat.govuk.Cell;
import org.concordat.govuk.Table;
import org.concordat.govuk.Table.Column;
import org.concordat.govuk.Tag;
import org.concordat.panels.Action;
import org.concordat.panels.Consent;
import org.concordat.panels.SupportPlan;
import org.concordat.panels.SupportSession;
import org.concordat.sharing.web.Known;
import org.concordat.sharing.web.When;

/// Consent, plans and actions in words.
final class SupportWords {

    /// What the Act asks of a panel where there is no consent.
    static final String REASSESSED = "Consent to support was refused or withdrawn. The panel has to reassess the case from time to time, and to "
            + "consider whether a health or social care service should be asked to help (Counter-Terrorism and Security Act 2015 s.36(4)-(6)).";

    private SupportWords() {
    }

    static Table consents(List<Consent> all, Known known) {
        return Table.of("Consent to support", Column.of("Day"), Column.of("Consent"), Column.of("By or to whom"), Column.of("How"),
                        Column.of("Reassess by"))
                .whenEmpty("Nobody has been asked for consent.")
                .rows(all.stream().map(it -> List.of(Cell.of(When.on(it.on())), Cell.of(it.state().words()),
                        Cell.of(known.officer(it.by())), Cell.of(it.how()),
                        Cell.of(it.reassessBy() == null ? "" : When.on(it.reassessBy())))).toList());
    }

    /// The last one first.
    static Table plans(List<SupportPlan> all, Known known) {
        return Table.of("Support plan", Column.of("Written"), Column.of("What it is for, and who gives it"))
                .whenEmpty("No plan has been written.")
                .rows(all.reversed().stream().map(it -> List.of(Cell.of(When.at(it.at()) + ", by " + known.officer(it.by())),
                        Cell.of(it.words()))).toList());
    }

    static Table sessions(List<SupportSession> all, Known known) {
        return Table.of("Sessions that those who were at the panel recorded", Column.of("Day"), Column.of("Held"), Column.of("Recorded by"))
                .whenEmpty("No session has been recorded.")
                .rows(all.stream().map(it -> List.of(Cell.of(When.on(it.on())), Cell.of(it.came().words()),
                        Cell.of(known.officer(it.by())))).toList());
    }

    static Table actions(String title, List<Action> all, Known known, LocalDate day) {
        return Table.of(title, Column.of("What"), Column.of("Who does it"), Column.of("By"), Column.of("State"))
                .whenEmpty("Nobody has been given anything to do.")
                .rows(all.stream().map(it -> List.of(Cell.link(it.what(), PanelPaths.action(it.id())),
                        Cell.of(known.officer(it.owner())), Cell.of(When.on(it.dueOn())), Cell.tag(state(it, day)))).toList());
    }

    static Tag state(Action it, LocalDate day) {
        return it.done().isPresent() ? Tag.of("Done", Tag.Colour.GREEN)
                : it.isOverdue(day) ? Tag.of("Overdue", Tag.Colour.RED) : Tag.of("Open", Tag.Colour.BLUE);
    }
}
