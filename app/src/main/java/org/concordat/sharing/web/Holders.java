package org.concordat.sharing.web;

import java.util.List;
import org.concordat.govuk.Cell;
import org.concordat.govuk.Table;
import org.concordat.govuk.Table.Column;
import org.concordat.govuk.Tag;
import org.concordat.govuk.Tag.Colour;
import org.concordat.sharing.Disclosure;
import org.concordat.sharing.Disclosures;
import org.concordat.sharing.Holding;

/// Who a disclosure was addressed to, and what each did with it.
final class Holders {

    private Holders() {
    }

    static Table table(Disclosures.Sight sight, Known known) {
        var state = sight.disclosure().state();
        return Table.of("Who holds it", Column.of("Body"), Column.of("Role"), Column.of("Why they need to know"),
                        Column.numeric("Readers"), Column.of("First opened"), Column.of("Answer"),
                        Column.of("Disposal"))
                .rows(sight.holdings().stream().map(it -> List.of(
                        Cell.of(known.body(it.body())),
                        Cell.of(it.role().words()),
                        Cell.of(it.reason()),
                        Cell.of(it.readers()),
                        Cell.of(opened(it, state)),
                        Cell.of(answer(it)),
                        disposal(it, state))).toList());
    }

    /// The bodies that read what has ended and have not said that it is gone.
    static List<String> unconfirmed(Disclosures.Sight sight, Known known) {
        return Standings.ended(sight.disclosure().state())
                ? sight.holdings().stream().filter(Holding::holds).map(it -> known.body(it.body()))
                        .distinct().sorted().toList()
                : List.of();
    }

    /// All of it in one piece, as it is printed.
    static String said(Holding it, Disclosure.State state) {
        var disposal = it.disposal();
        return it.reason() + "\nFirst opened: " + opened(it, state) + "\nAnswer: " + answer(it)
                + (disposal == null ? "" : "\nDisposal confirmed " + When.at(disposal.at()) + ": " + disposal.words());
    }

    private static String opened(Holding it, Disclosure.State state) {
        var first = it.firstOpened();
        if (first != null) {
            return When.at(first);
        }
        return state instanceof Disclosure.State.Sent ? "Not yet" : "Never";
    }

    private static String answer(Holding it) {
        var answer = it.answer();
        return answer == null
                ? "None"
                : answer.kind().words() + ", " + When.at(answer.at()) + "\n" + answer.words() + cameOf(answer);
    }

    private static String cameOf(Holding.Answer answer) {
        var it = answer.cameOf();
        return it == null ? "" : (it.line() == null ? "" : "\nWhat came of it: " + it.line())
                + "\nChanged a decision: " + it.changed().words()
                + (answer.outcomeAt() == null ? "" : ", said " + When.at(answer.outcomeAt()));
    }

    private static Cell disposal(Holding it, Disclosure.State state) {
        var disposal = it.disposal();
        if (disposal != null) {
            return Cell.of("Confirmed " + When.at(disposal.at()) + "\n" + disposal.words());
        }
        if (!Standings.ended(state)) {
            return Cell.of("Not due");
        }
        return it.holds() ? Cell.tag(Tag.of("Not confirmed", Colour.RED)) : Cell.of("Nothing to dispose of");
    }
}
