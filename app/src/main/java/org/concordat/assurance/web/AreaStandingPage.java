package org.concordat.assurance.web;

import java.util.List;
import org.concordat.assurance.Boards;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Cell;
import org.concordat.govuk.Link;
import org.concordat.govuk.Page;
import org.concordat.govuk.Table;
import org.concordat.govuk.Table.Column;

/// One police area under every question.
public record AreaStandingPage(Boards.OfArea it) implements Page {

    @Override
    public String title() {
        return it.standing().area().name();
    }

    public String caption() {
        return BoardWords.quarter(it.quarter());
    }

    public String answer() {
        int exceptions = it.standing().exceptions();
        return exceptions == 0 ? "It can show everything that is asked." : "It cannot show everything that is asked: the answer to "
                + exceptions + " of " + it.standing().standings().size() + " questions is no.";
    }

    public Table table() {
        var code = it.standing().area().code();
        return Table.of("What is asked", Column.of("Question"), Column.of("Answer"), Column.of("Evidence"))
                .rows(it.standing().standings().stream().map(each -> List.of(Cell.of(each.question().words()),
                        Cell.tag(BoardWords.tag(each)), Cell.link("See the evidence", BoardWords.to(code, each.question(), it.quarter()),
                                each.question().heading()))).toList());
    }

    public List<Link> otherQuarters() {
        return BoardWords.others(it.quarter(), it.now(), quarter -> BoardWords.to(it.standing().area().code(), quarter));
    }

    @Override
    public BackLink back() {
        return BackLink.to(BoardWords.to(it.quarter()));
    }
}
