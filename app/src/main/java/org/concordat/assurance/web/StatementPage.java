package org.concordat.assurance.web;

import java.util.List;
import org.concordat.assurance.Statements;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Page;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.Table;

/// A statement as it stands, with everything that was said about it, the last first.
public record StatementPage(Statements.Sight sight, SummaryList facts, List<SummaryList> said) implements Page {

    public StatementPage {
        said = List.copyOf(said);
    }

    @Override
    public String title() {
        return StatementWords.title(sight);
    }

    public Table table() {
        return StatementWords.sentences(sight);
    }

    public String path() {
        return StatementWords.to(sight.of().id());
    }

    @Override
    public BackLink back() {
        return BackLink.to(StatementWords.STATEMENTS);
    }
}
