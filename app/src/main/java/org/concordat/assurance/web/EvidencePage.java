package org.concordat.assurance.web;

import java.util.Map;
import org.concordat.assurance.Boards;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Page;
import org.concordat.govuk.Pagination;
import org.concordat.govuk.Table;
import org.concordat.govuk.Table.Column;
import org.concordat.govuk.Tag;
import org.concordat.sharing.web.Paging;

/// The rows that an answer about a police area was counted from.
public record EvidencePage(Boards.Found found) implements Page {

    @Override
    public String title() {
        return found.standing().question().words();
    }

    public String caption() {
        return found.area().name() + ", " + BoardWords.quarter(found.quarter());
    }

    public Tag answer() {
        return BoardWords.tag(found.standing());
    }

    public Table table() {
        var question = found.standing().question();
        return Table.of("What the answer was counted from", BoardWords.columns(question).toArray(Column[]::new))
                .whenEmpty("There is nothing that the answer could be counted from.")
                .rows(found.evidence().rows().stream().map(it -> BoardWords.row(found, it)).toList());
    }

    public Pagination pagination() {
        return Paging.of(found.evidence(), BoardWords.path(found.area().code(), found.standing().question()),
                Map.of("quarter", found.quarter().toString()));
    }

    @Override
    public BackLink back() {
        return BackLink.to(BoardWords.to(found.area().code(), found.quarter()));
    }
}
