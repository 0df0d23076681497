package org.concordat.community;

import java.util.List;
import org.concordat.govuk.Cell;
import org.concordat.govuk.Language;
import org.concordat.govuk.Page;
import org.concordat.govuk.Table;
import org.concordat.govuk.Table.Column;

/// What is published as data, for people who want to take it.
public record OpenDataPage(Language language) implements Page {

    @Override
    public String title() {
        return of("open-data.title");
    }

    @Override
    public boolean bilingual() {
        return true;
    }

    @Override
    public boolean sameForAll() {
        return true;
    }

    @Override
    public String feed() {
        return NewsController.FEED;
    }

    public Table table() {
        return Table.of(of("open-data.table"), Column.of(of("open-data.what")), Column.of(of("open-data.file")),
                        Column.of(of("open-data.columns")))
                .rows(OpenData.ALL.stream().map(it -> List.of(Cell.link(name(it), it.page()), Cell.link("CSV", it.path(), name(it)),
                        Cell.link("CSVW", it.path() + "-metadata.json", name(it)))).toList());
    }

    private String name(OpenData.Dataset it) {
        return of("open-data." + it.name());
    }

    public String everything() {
        return CommunityWords.publications(language).of("feed");
    }

    public String of(String key) {
        return CommunityWords.in(language).of(key);
    }
}
