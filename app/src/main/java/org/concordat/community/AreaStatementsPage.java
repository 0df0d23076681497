package org.concordat.community;

import java.util.List;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Cell;
import org.concordat.govuk.Language;
import org.concordat.govuk.Page;
import org.concordat.govuk.Pagination;
import org.concordat.govuk.Table;
import org.concordat.govuk.Table.Column;

/// The statements of an area that were signed, of the last quarter first.
///
/// @param page from 1
public record AreaStatementsPage(Language language, PublishedArea area, List<PublicStatement> statements, int total, int page)
        implements Page {

    static final int ROWS = 20;

    public AreaStatementsPage {
        statements = List.copyOf(statements);
    }

    @Override
    public String title() {
        return of("stated.title").formatted(area.name());
    }

    @Override
    public BackLink back() {
        return BackLink.to(area.path(), language);
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
        return Table.of(of("stated.table"), Column.of(of("stated.quarter")), Column.of(of("stated.body")), Column.of(of("stated.signed-on")))
                .whenEmpty(of("stated.none"))
                .rows(statements.stream().map(it -> List.of(Cell.link(quarter(it, language), path(area) + "/" + it.slug()),
                        Cell.english(it.body()), Cell.of(CommunityWords.voices(language).on(it.signedOn())))).toList());
    }

    public Pagination pagination() {
        return Pagination.of(page, (total + ROWS - 1) / ROWS, it -> path(area) + "?page=" + it).in(language);
    }

    public String of(String key) {
        return CommunityWords.voices(language).of(key);
    }

    static String quarter(PublicStatement it, Language language) {
        return CommunityWords.voices(language).of("stated.quarter." + it.number()).formatted(it.quarter().getYear());
    }

    static String path(PublishedArea area) {
        return area.path() + "/statements";
    }
}
