package org.concordat.casework.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.concordat.casework.Closure;
import org.concordat.casework.Closures;
import org.concordat.casework.Closure.State;
import org.concordat.govuk.Cell;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.SummaryList.Row;
import org.concordat.govuk.Table;
import org.concordat.govuk.Table.Column;
import org.concordat.govuk.Tag;
import org.concordat.govuk.Tag.Colour;
import org.concordat.kernel.OfficerId;
import org.concordat.sharing.web.Known;
import org.concordat.sharing.web.When;

/// Closures in words.
final class ClosureWords {

    private ClosureWords() {
    }

    static Tag state(Closure it) {
        return switch (it.state()) {
            case State.Proposed _ -> Tag.of("Waits for a second person", Colour.YELLOW);
            case State.Confirmed _ -> Tag.of("Confirmed", Colour.GREEN);
            case State.Refused _ -> Tag.of("Refused", Colour.ORANGE);
            case State.Withdrawn _ -> Tag.of("Withdrawn", Colour.GREY);
        };
    }

    /// What became of it, in a sentence.
    static String came(Closure it, Known known) {
        return switch (it.state()) {
            case State.Proposed _ -> "It waits for somebody of the team other than " + known.officer(it.by());
            case State.Confirmed(var by, var at) -> known.officer(by) + " confirmed it, " + When.at(at);
            case State.Refused(var by, var at, var reason) -> known.officer(by) + " refused it, " + When.at(at) + ": " + reason;
            case State.Withdrawn(var at, var reason) -> known.officer(it.by()) + " took it back, " + When.at(at) + ": " + reason;
        };
    }

    static SummaryList proposal(Closure it, Known known) {
        var rows = new ArrayList<>(List.of(
                Row.of("Case", it.reference()),
                Row.of("Proposed by", known.officer(it.by()) + ", " + When.at(it.at())),
                Row.of("Grounds", it.classes().stream().sorted().map(ground -> ground.words()).collect(Collectors.joining("\n"))),
                Row.of("What else was considered", it.grounds().options()),
                Row.of("Why", it.grounds().reason())));
        Optional.ofNullable(it.grounds().dissent()).ifPresent(dissent -> rows.add(Row.of("Who saw it otherwise", dissent)));
        rows.add(Row.of("What became of it", came(it, known)));
        return SummaryList.of(rows);
    }

    static Table awaited(Closure it, Known known) {
        return Table.of("Answers that were awaited", Column.of("Body asked"), Column.of("Why the case may close without it"))
                .whenEmpty("None was awaited.")
                .rows(it.awaited().stream().map(each -> List.of(Cell.of(known.body(each.key().asked())), Cell.of(each.why())))
                        .toList());
    }

    /// What was to be done, as its panel wrote it, and what becomes of it.
    static Table unfinished(Closures.Sight it, Known known) {
        return Table.of("What was to be done and was not", Column.of("What"), Column.of("By whom"), Column.of("Due"),
                        Column.of("What becomes of it"))
                .whenEmpty("Nothing was left to do.")
                .rows(it.closure().unfinished().stream().flatMap(each -> it.actions().stream()
                        .filter(action -> action.id().equals(each.action()))
                        .map(action -> List.of(Cell.of(action.what()), Cell.of(known.officer(action.owner())),
                                Cell.of(When.on(action.dueOn()) + (action.done() ? ", done since" : "")), Cell.of(each.why()))))
                        .toList());
    }

    static Set<OfficerId> officers(Closure it) {
        var all = new HashSet<>(Set.of(it.by()));
        switch (it.state()) {
            case State.Confirmed(var by, var _) -> all.add(by);
            case State.Refused(var by, var _, var _) -> all.add(by);
            case State.Proposed _, State.Withdrawn _ -> { }
        }
        return all;
    }
}
