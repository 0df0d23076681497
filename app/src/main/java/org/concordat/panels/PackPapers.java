package org.concordat.panels;

import java.util.Collection;
import java.util.List;
import org.concordat.access.Viewer;
import org.concordat.sharing.Labels;
import org.springframework.stereotype.Component;

/// The papers of cases on an agenda: to each viewer those of which sharing lets them know, and to no other that there are any.
@Component
class PackPapers {

    private final ItemSql sql;
    private final Labels labels;

    PackPapers(ItemSql sql, Labels labels) {
        this.sql = sql;
        this.labels = labels;
    }

    List<Paper> of(Viewer viewer, Collection<ItemId> ids) {
        var rows = sql.papers(ids);
        var seen = labels.of(viewer, rows.stream().map(it -> it.disclosure().value()).toList());
        return rows.stream().map(it -> new Paper(it.of(), it.disclosure(), it.reference(), it.from(),
                seen.containsKey(it.disclosure().value()))).toList();
    }
}
