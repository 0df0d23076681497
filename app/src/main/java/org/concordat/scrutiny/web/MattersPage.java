package org.concordat.scrutiny.web;

import java.util.List;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Page;
import org.concordat.govuk.Pagination;
import org.concordat.govuk.Table;
import org.concordat.scrutiny.MatterKind;

/// What the viewer follows, or has to answer.
///
/// @param kinds those that they could raise
public record MattersPage(Table table, Pagination pagination, boolean all, List<MatterKind> kinds) implements Page {

    public MattersPage {
        kinds = List.copyOf(kinds);
    }

    @Override
    public String title() {
        return "Scrutiny";
    }

    public String raise(MatterKind kind) {
        return ScrutinyPaths.raise(kind);
    }

    /// Those that are open, or all: the other of the two.
    public String other() {
        return all ? ScrutinyPaths.MATTERS : ScrutinyPaths.MATTERS + "?which=all";
    }

    @Override
    public BackLink back() {
        return BackLink.to("/home");
    }
}
