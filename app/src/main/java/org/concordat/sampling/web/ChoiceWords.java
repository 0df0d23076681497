package org.concordat.sampling.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.concordat.govuk.Cell;
import org.concordat.govuk.SummaryList.Row;
import org.concordat.govuk.Table;
import org.concordat.govuk.Table.Column;
import org.concordat.sampling.Choices;
import org.concordat.sampling.Course;
import org.concordat.sampling.Line;
import org.concordat.sharing.web.Known;
import org.concordat.sharing.web.When;

/// Rounds that are chosen, in words.
final class ChoiceWords {

    private ChoiceWords() {
    }

    /// What it serves, why, and who chose; none where it is drawn.
    static List<Row> plan(Course at, Choices.Sight choice, Known known) {
        var purpose = at.of().purpose();
        return purpose == null ? List.of() : Stream.concat(Stream.of(
                Row.of("It serves", choice.purpose().map(it -> it.serves().words() + ": " + it.title()).orElse(purpose.serves().words())),
                Row.of("Why they are chosen", purpose.reason())), at.chosen().stream().map(it -> Row.of("Chosen by",
                known.officer(it.by()) + ", " + When.at(it.at())))).toList();
    }

    /// Those that are alike in what is told of them in one row.
    static Table lines(List<Line> all, GatewayNames.Named gateways) {
        var rows = new ArrayList<List<Cell>>();
        for (int from = 0, to; from < all.size(); from = to) {
            var first = all.get(from);
            for (to = from + 1; to < all.size() && all.get(to).told().equals(first.told()); to++) {
            }
            var last = all.get(to - 1).place();
            var lines = first.place() == last ? String.valueOf(last) : first.place() + " to " + last;
            rows.add(first.told().map(it -> List.of(Cell.of(lines), Cell.of(it.sort().words()), Cell.of(RoundWords.month(it.month())),
                    Cell.of(it.gateway().map(gateway -> "Through " + gateways.of(gateway)).orElse("Through no gateway"))))
                    .orElse(List.of(Cell.of(lines), Cell.of("Not told"), Cell.of("Not told"), Cell.of("Not told"))));
        }
        return Table.of("What may be chosen", Column.of("Lines"), Column.of("Of what"), Column.of("Month"), Column.of("Legal gateway"))
                .whenEmpty("The lines are shown to the scrutiny officers of the area alone.").rows(rows);
    }
}
