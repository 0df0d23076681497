package org.concordat.records.web;

import java.util.List;
import java.util.Map;
import org.concordat.govuk.Cell;
import org.concordat.govuk.Pagination;
import org.concordat.govuk.Table;
import org.concordat.govuk.Table.Column;
import org.concordat.kernel.BodyId;
import org.concordat.records.Erasure;
import org.concordat.records.Erasures.Which;
import org.concordat.sharing.Page;
import org.concordat.sharing.web.FilterLink;
import org.concordat.sharing.web.Paging;

/// Which entries of the ledger were proposed to be erased, and what became of that.
///
/// @param bodies whose they are: the national board decides for any
public record ErasuresPage(Which which, Page<Erasure> found, Map<BodyId, String> bodies) implements org.concordat.govuk.Page {

    @Override
    public String title() {
        return "Erasures from the record";
    }

    public List<FilterLink> filters() {
        return List.of(filter("Waiting for a decision", Which.WAITING), filter("Decided or ended", Which.ENDED));
    }

    private FilterLink filter(String words, Which it) {
        return new FilterLink(words, ErasureController.ALL + "?filter=" + Paging.slug(it), it == which);
    }

    public Table table() {
        return Table.of(which == Which.WAITING ? "What has waited longest, first" : "The latest first",
                        Column.of("Proposed"), Column.of("Body"), Column.of("Entry"), Column.of("Law"), Column.of("State"))
                .whenEmpty(which == Which.WAITING ? "No erasure waits." : "No erasure has been decided on.")
                .rows(found.rows().stream().map(this::row).toList());
    }

    private List<Cell> row(Erasure it) {
        return List.of(Cell.link(ErasurePage.moment(it.proposedAt()), ErasurePage.path(it.id())),
                Cell.of(bodies.getOrDefault(it.body(), "A body that is not in the register")),
                Cell.of("Number " + it.number() + " of the log"), Cell.of(it.ground().citation()), Cell.of(it.state()));
    }

    public Pagination pagination() {
        return Paging.of(found, ErasureController.ALL, Map.of("filter", Paging.slug(which)));
    }
}
