package org.concordat.community;

import java.util.List;
import java.util.Optional;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Cell;
import org.concordat.govuk.Language;
import org.concordat.govuk.Page;
import org.concordat.govuk.Pagination;
import org.concordat.govuk.Table;
import org.concordat.govuk.Table.Column;
import org.jspecify.annotations.Nullable;

/// What those who oversee published in their own words: all of it, or that of an area's bodies, or of those that belong to none.
///
/// @param page from 1
public record PublicationsPage(Language language, Optional<PublishedArea> area, List<Publication> publications, int total, int page)
        implements Page {

    static final int ROWS = 20;

    public PublicationsPage {
        publications = List.copyOf(publications);
    }

    @Override
    public String title() {
        return area.map(it -> it.isNational() ? of("title.national") : of("title.area").formatted(it.name())).orElseGet(() -> of("title"));
    }

    @Override
    public @Nullable BackLink back() {
        return area.map(it -> BackLink.to(it.path(), language)).orElse(null);
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
        return Table.of(of("table"), Column.of(of("name")), Column.of(of("kind")), Column.of(of("body")), Column.of(of("shown")))
                .whenEmpty(of("none"))
                .rows(publications.stream().map(it -> List.of(Cell.link(it.title(language), it.path()),
                        Cell.of(it.isWithdrawn() ? of("withdrawn") : of("kind." + CommunityWords.slug(it.kind()))), Cell.english(it.body()),
                        Cell.of(words().at(it.changedAt())))).toList());
    }

    public Pagination pagination() {
        return Pagination.of(page, (total + ROWS - 1) / ROWS, it -> path() + "?page=" + it).in(language);
    }

    /// Of national bodies there is none by itself.
    @Override
    public String feed() {
        return area.filter(it -> !it.isNational()).map(it -> it.path() + NewsController.FEED).orElse(NewsController.FEED);
    }

    private String path() {
        return area.map(PublicationsPage::path).orElse("/publications");
    }

    static String path(PublishedArea area) {
        return area.path() + "/publications";
    }

    public String of(String key) {
        return words().of(key);
    }

    private CommunityWords words() {
        return CommunityWords.publications(language);
    }
}
