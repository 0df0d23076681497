package org.concordat.community;

import java.util.List;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Cell;
import org.concordat.govuk.Language;
import org.concordat.govuk.Page;
import org.concordat.govuk.Pagination;
import org.concordat.govuk.Table;
import org.concordat.govuk.Table.Column;

/// The samples that were drawn of an area's decisions, the last planned first.
///
/// @param page from 1
public record AreaSamplesPage(Language language, PublishedArea area, List<PublicSample> samples, int total, int page) implements Page {

    static final int ROWS = 20;

    public AreaSamplesPage {
        samples = List.copyOf(samples);
    }

    @Override
    public String title() {
        return area.isNational() ? of("sampled.national.title") : of("sampled.title").formatted(area.name());
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

    public String lead() {
        return of(area.isNational() ? "sampled.national.lead" : "sampled.lead");
    }

    public Table table() {
        var words = CommunityWords.voices(language);
        return Table.of(of("sampled.table"), Column.of(of("sampled.reference")), Column.of(of("sampled.of")), Column.of(of("sampled.months")),
                        Column.numeric(of("sampled.size")), Column.of(of("sampled.drawn-on")))
                .whenEmpty(of("sampled.none"))
                .rows(samples.stream().map(it -> List.of(Cell.link(it.reference(), path(area) + "/" + it.reference()), of(it, words),
                        Cell.of(months(it, words)), Cell.of(it.size()),
                        Cell.of(when(it, words)))).toList());
    }

    private String when(PublicSample it, CommunityWords words) {
        var choice = it.choice();
        return choice != null ? choice.on() == null ? of("sampled.chosen.later") : of("sampled.chosen.then").formatted(words.on(choice.on()))
                : it.draw() == null ? of("sampled.not-drawn") : words.on(it.draw().on());
    }

    public Pagination pagination() {
        return Pagination.of(page, (total + ROWS - 1) / ROWS, it -> path(area) + "?page=" + it).in(language);
    }

    public String of(String key) {
        return CommunityWords.voices(language).of(key);
    }

    /// With the body, where it is of one alone.
    static Cell of(PublicSample it, CommunityWords words) {
        return it.of() == null ? Cell.of(kind(it, words)) : Cell.of(kind(it, words) + ": " + it.of());
    }

    static String kind(PublicSample it, CommunityWords words) {
        return words.of("sampled.kind." + it.kind());
    }

    /// From the first day of its first month to the last of its last.
    static String months(PublicSample it, CommunityWords words) {
        return words.of("sampled.between").formatted(words.on(it.from()), words.on(it.last().plusMonths(1).minusDays(1)));
    }

    static String path(PublishedArea area) {
        return area.path() + "/samples";
    }
}
