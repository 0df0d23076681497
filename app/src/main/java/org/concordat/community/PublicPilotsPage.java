package org.concordat.community;

import java.util.List;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Cell;
import org.concordat.govuk.Language;
import org.concordat.govuk.Page;
import org.concordat.govuk.Pagination;
import org.concordat.govuk.Table;
import org.concordat.govuk.Table.Column;

/// Every pilot that was settled, the last to start first.
///
/// @param page from 1
public record PublicPilotsPage(Language language, List<PublicPilot> pilots, int total, int page) implements Page {

    static final int ROWS = 20;

    public PublicPilotsPage {
        pilots = List.copyOf(pilots);
    }

    @Override
    public String title() {
        return of("title");
    }

    @Override
    public BackLink back() {
        return BackLink.to("/", language);
    }

    @Override
    public boolean bilingual() {
        return true;
    }

    @Override
    public boolean sameForAll() {
        return true;
    }

    public Table table() {
        return table(pilots, language);
    }

    static Table table(List<PublicPilot> pilots, Language language) {
        var words = CommunityWords.pilots(language);
        return Table.of(words.of("table"), Column.of(words.of("title")), Column.of(words.of("body")), Column.of(words.of("first")),
                        Column.of(words.of("last")))
                .whenEmpty(words.of("none"))
                .rows(pilots.stream().map(it -> List.of(Cell.link(it.title(), it.path()), Cell.english(it.body()), Cell.of(words.on(it.first())),
                        Cell.of(words.on(it.endedOn() == null ? it.last() : it.endedOn())))).toList());
    }

    public Pagination pagination() {
        return Pagination.of(page, (total + ROWS - 1) / ROWS, it -> PublicPilot.ALL + "?page=" + it).in(language);
    }

    public String of(String key) {
        return CommunityWords.pilots(language).of(key);
    }
}
