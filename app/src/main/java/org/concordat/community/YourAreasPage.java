package org.concordat.community;

import java.util.List;
import org.concordat.govuk.Cell;
import org.concordat.govuk.Language;
import org.concordat.govuk.Page;
import org.concordat.govuk.Table;
import org.concordat.govuk.Table.Column;
import org.concordat.govuk.TileMap;
import org.jspecify.annotations.Nullable;

/// Every police area, as a map of tiles and as a list: who answers for it, and how many agreements are in force there.
public record YourAreasPage(Language language, List<PublishedArea> areas) implements Page {

    public YourAreasPage {
        areas = List.copyOf(areas);
    }

    @Override
    public String title() {
        return of("areas.title");
    }

    @Override
    public boolean bilingual() {
        return true;
    }

    @Override
    public boolean sameForAll() {
        return true;
    }

    public TileMap map() {
        return TileMap.of(of("areas.map.label"), areas.stream().map(it ->
                new TileMap.Of(it.code(), it.name(), it.path(), it.agreements(), it.agreements() == 0)).toList());
    }

    public Table table() {
        return Table.of(of("areas.table").formatted(areas.size()), Column.of(of("areas.area")), Column.of(of("areas.body")),
                        Column.numeric(of("areas.agreements")))
                .rows(areas.stream().map(it -> List.of(Cell.link(it.name(), it.path()), name(it.policingBody()),
                        Cell.of(it.agreements()))).toList());
    }

    public String of(String key) {
        return CommunityWords.in(language).of(key);
    }

    private Cell name(@Nullable String name) {
        return name == null ? Cell.of(of("areas.not-entered")) : Cell.english(name);
    }
}
