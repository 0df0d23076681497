package org.concordat.assurance.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.concordat.assurance.AreaStanding;
import org.concordat.assurance.Board;
import org.concordat.assurance.Question;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Cell;
import org.concordat.govuk.Link;
import org.concordat.govuk.Page;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.Table;
import org.concordat.govuk.Table.Column;
import org.concordat.govuk.TileMap;

/// Every police area under every question, the exceptions first.
public record BoardPage(Board board) implements Page {

    @Override
    public String title() {
        return "The board";
    }

    public String caption() {
        return BoardWords.quarter(board.quarter());
    }

    public String question() {
        return board.national() ? "Are all areas able to offer oversight?" : "Is your area able to offer oversight?";
    }

    public String answer() {
        int all = board.areas().size();
        if (all == 0) {
            return board.national() ? "The register had no police area then." : "Your body serves no police area.";
        }
        if (board.able() == all) {
            return "Yes: " + (all == 1 ? "it can show everything that is asked." : "all " + all + " can show everything that is asked.");
        }
        return all == 1 ? "No: it cannot show everything that is asked."
                : "No: " + board.able() + " of " + all + " can show everything that is asked. Those that can show least come first.";
    }

    public TileMap map() {
        return TileMap.of("Exceptions in each police area", board.areas().stream().map(it -> new TileMap.Of(it.area().code(),
                it.area().name(), BoardWords.to(it.area().code(), board.quarter()), it.exceptions(), it.exceptions() == 0)).toList());
    }

    public Table table() {
        var columns = Stream.concat(Stream.of(Column.of("Area"), Column.numeric("Exceptions")),
                Arrays.stream(Question.values()).map(it -> Column.of(it.heading()))).toArray(Column[]::new);
        return Table.of("Every area", columns).whenEmpty(answer()).rows(board.areas().stream().map(this::row).toList());
    }

    private List<Cell> row(AreaStanding it) {
        var cells = new ArrayList<>(List.of(Cell.link(it.area().name() + " (" + it.area().code() + ")",
                BoardWords.to(it.area().code(), board.quarter())), Cell.of(it.exceptions())));
        it.standings().forEach(each -> cells.add(Cell.link(BoardWords.answer(each),
                BoardWords.to(it.area().code(), each.question(), board.quarter()), each.question().heading() + ", " + it.area().name())));
        return cells;
    }

    /// What each column asks.
    public SummaryList asked() {
        return SummaryList.of(Arrays.stream(Question.values()).map(it -> SummaryList.Row.of(it.heading(), it.words()))
                .toArray(SummaryList.Row[]::new));
    }

    public List<Link> otherQuarters() {
        return BoardWords.others(board.quarter(), board.now(), BoardWords::to);
    }

    @Override
    public BackLink back() {
        return BackLink.to("/home");
    }
}
