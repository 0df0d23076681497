package org.concordat.assurance.web;

import java.util.List;
import org.concordat.assurance.Statements;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Cell;
import org.concordat.govuk.Link;
import org.concordat.govuk.Page;
import org.concordat.govuk.Table;
import org.concordat.govuk.Table.Column;

/// What an area's statement begins with: a sentence of the evidence for each question.
public record StatementNewPage(Statements.Prospect open) implements Page {

    @Override
    public String title() {
        return "Draft the statement for " + open.area().name();
    }

    public String caption() {
        return BoardWords.quarter(open.quarter());
    }

    public String code() {
        return open.area().code();
    }

    public String quarter() {
        return open.quarter().toString();
    }

    public Table table() {
        return Table.of("What the evidence says", Column.of("Question"), Column.of("Sentence"))
                .rows(open.sentences().entrySet().stream().map(it -> List.of(Cell.of(it.getKey().words()), Cell.of(it.getValue()))).toList());
    }

    /// That other quarters are stated too.
    public List<Link> otherQuarters() {
        return BoardWords.others(open.quarter(), open.last(), quarter -> StatementWords.STATEMENTS + "/new?code=" + code() + "&quarter=" + quarter);
    }

    @Override
    public BackLink back() {
        return BackLink.to(StatementWords.STATEMENTS);
    }
}
