package org.concordat.casework.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.concordat.access.SignedIn;
import org.concordat.casework.Asking;
import org.concordat.casework.Cases.Sight;
import org.concordat.govuk.Cell;
import org.concordat.govuk.Table;
import org.concordat.govuk.Table.Column;
import org.concordat.govuk.Tag;
import org.concordat.govuk.Tag.Colour;
import org.concordat.kernel.BodyId;
import org.concordat.requests.Line;
import org.concordat.requests.web.RequestWords;
import org.concordat.sharing.web.Known;
import org.concordat.sharing.web.When;

/// What was asked of partners for a case, in words.
final class AskingWords {

    private AskingWords() {
    }

    static Set<BodyId> bodies(Sight it) {
        var all = new HashSet<BodyId>();
        it.askings().forEach(asking -> asking.lines().forEach(line -> all.add(line.asked().body())));
        return all;
    }

    /// What is still awaited, what was answered and what was refused: a row for each body asked.
    static Table table(SignedIn who, Sight it, Known known) {
        var rows = new ArrayList<List<Cell>>();
        for (var asking : it.askings()) {
            if (asking.isUnsent()) {
                rows.add(List.of(to(who, asking, "Not sent yet"), Cell.tag(Tag.of("Not sent", Colour.GREY)),
                        Cell.of(When.at(asking.at())), Cell.of(""),
                        Cell.of("With " + known.officer(asking.by()) + ", or with whoever approves it")));
            }
            asking.lines().forEach(line -> rows.add(row(who, asking, line, known)));
        }
        return Table.of("What was asked of partners", Column.of("Body asked"), Column.of("State"), Column.of("Asked"),
                        Column.of("Answer by"), Column.of("What there is to say"))
                .whenEmpty("No partner has been asked yet.").rows(rows);
    }

    private static List<Cell> row(SignedIn who, Asking asking, Line line, Known known) {
        return List.of(to(who, asking, known.body(line.asked().body())), Cell.tag(RequestWords.state(line)),
                Cell.of(When.at(line.asked().sentAt())),
                Cell.of(line.standing().waits() ? When.on(line.time().dueOn()) : ""), RequestWords.toTheAsker(line));
    }

    /// Its inside is its asker's, and what they have not sent stands in the list of theirs.
    private static Cell to(SignedIn who, Asking it, String words) {
        return it.by().equals(who.officer()) ? Cell.link(words, it.isUnsent() ? "/requests" : "/requests/" + it.request(), "begun " + When.at(it.at()))
                : Cell.of(words);
    }
}
