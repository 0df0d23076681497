package org.concordat.casework.web;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.concordat.casework.Accountable;
import org.concordat.casework.Cases.Line;
import org.concordat.casework.Cases.Sight;
import org.concordat.casework.Handover;
import org.concordat.casework.Handover.State;
import org.concordat.casework.PanelOutcome;
import org.concordat.casework.Stage;
import org.concordat.govuk.Cell;
import org.concordat.govuk.Table;
import org.concordat.govuk.Table.Column;
import org.concordat.govuk.Tag;
import org.concordat.govuk.Tag.Colour;
import org.concordat.kernel.OfficerId;
import org.concordat.sharing.web.Known;
import org.concordat.sharing.web.LawInWords;
import org.concordat.sharing.web.When;

/// Cases and handovers in words.
final class CaseWords {

    private CaseWords() {
    }

    /// What is most pressing about a case.
    static Tag state(Line it, LocalDate day) {
        if (it.isAlarm(day)) {
            return Tag.of(it.accountable() instanceof Accountable.ByLaw ? "Not taken on"
                    : !(it.accountable() instanceof Accountable.Owner) ? "Owner has left"
                    : it.isLate() ? "Long overdue" : "Handover not answered", Colour.RED);
        }
        if (it.of().isOverdue(day)) {
            return Tag.of("Overdue", Colour.RED);
        }
        if (it.of().isSilent(day)) {
            return Tag.of("Referrer not told", Colour.RED);
        }
        return it.of().urgent() && it.of().stage() != Stage.CLOSED ? Tag.of(it.open().isPresent() ? "Time-critical, offered" : "Time-critical", Colour.ORANGE)
                : it.open().isPresent() ? Tag.of("Offered", Colour.YELLOW)
                : Tag.of(it.of().stage().words(), Colour.BLUE);
    }

    static String accountable(Accountable it, Known known) {
        return switch (it) {
            case Accountable.Owner(var owner) -> known.officer(owner);
            case Accountable.Lead(var lead, var left) -> known.officer(lead) + ", as lead: " + known.officer(left) + " has left";
            case Accountable.ByLaw(var lead, _, var left) -> known.officer(lead) + ", by law, as lead of the force that follows. It was with "
                    + known.officer(left);
            case Accountable.Deserted(var last) -> "Nobody of the team is in post. It was with " + known.officer(last);
        };
    }

    static Tag state(Handover it, LocalDate day) {
        return switch (it.state()) {
            case State.Offered _ -> it.isOverdue(day) ? Tag.of("Not answered in time", Colour.RED)
                    : Tag.of("Offered", Colour.YELLOW);
            case State.Accepted _ -> Tag.of("Accepted", Colour.GREEN);
            case State.Declined _ -> Tag.of("Declined", Colour.ORANGE);
            case State.Withdrawn _ -> Tag.of("Withdrawn", Colour.GREY);
        };
    }

    /// What became of an offer, in a sentence.
    static String came(Handover it, Known known) {
        return switch (it.state()) {
            case State.Offered _ -> "It waits for " + known.officer(it.taker()) + ", until " + When.on(it.dueOn())
                    + ". Until then the case stands with " + known.officer(it.giver());
            case State.Accepted(var at) -> known.officer(it.taker()) + " accepted it, " + When.at(at);
            case State.Declined(var at, var reason) -> known.officer(it.taker()) + " declined it, " + When.at(at) + ": " + reason;
            case State.Withdrawn(var by, var at, var reason) -> known.officer(by) + " took it back, " + When.at(at) + ": " + reason;
        };
    }

    /// Each time that a case came to a panel, and what came of it.
    static Table panels(PanelOutcome it, Known known) {
        return Table.of("At the panel", Column.of("Day"), Column.of("Panel"), Column.of("Outcome"))
                .whenEmpty("It has not come to a panel.")
                .rows(it.times().stream().map(each -> List.of(Cell.link(When.on(each.on()), each.place()),
                        Cell.of(known.body(each.panel())), Cell.of(each.outcome().orElse("Not decided yet")))).toList());
    }

    /// What waits of the support that providers give.
    static Table waits(PanelOutcome it, LocalDate day) {
        return Table.of("What waits of its support", Column.of("What"), Column.of("By"), Column.of("State"))
                .rows(it.waits().stream().map(each -> List.of(Cell.link(each.what(), each.place()), Cell.of(When.on(each.by())),
                        day.isAfter(each.by()) ? Cell.tag(Tag.of("Overdue", Colour.RED)) : Cell.of(""))).toList());
    }

    /// What whoever referred it was told, and by when they hear next.
    static Table tellings(Sight it, Known known, LawInWords law) {
        return Table.of("What whoever referred it was told", Column.of("Told"), Column.of("By"), Column.of("What came of it"),
                        Column.of("Legal gateway"), Column.of("To hear again by"))
                .whenEmpty("They have been told nothing yet.")
                .rows(it.tellings().stream().map(each -> List.of(Cell.of(When.at(each.at())), Cell.of(known.officer(each.by())),
                        Cell.of(each.outcome().words()), Cell.of(each.gateway() == null ? "Nothing leaves" : law.title(each.gateway(), each.day())),
                        Cell.of(each.againBy() == null ? "" : When.on(each.againBy())))).toList());
    }

    /// Those whose names a line needs.
    static Set<OfficerId> officers(Line it) {
        var all = new HashSet<>(Set.of(it.of().owner()));
        all.add(it.accountable().officer());
        it.open().ifPresent(offer -> all.addAll(officers(offer)));
        return all;
    }

    static Set<OfficerId> officers(Handover it) {
        var all = new HashSet<>(Set.of(it.giver(), it.taker()));
        if (it.state() instanceof State.Withdrawn withdrawn) {
            all.add(withdrawn.by());
        }
        return all;
    }
}
