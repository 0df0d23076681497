package org.concordat.community;

import java.util.List;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Cell;
import org.concordat.govuk.Language;
import org.concordat.govuk.Page;
import org.concordat.govuk.Pagination;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.SummaryList.Row;
import org.concordat.govuk.Table;
import org.concordat.govuk.Table.Column;

/// What those who oversee have set and raised in a police area, the newest first.
///
/// @param page from 1
public record AreaMattersPage(Language language, PublishedArea area, List<PublicMatter.Priority> priorities,
                              List<PublicMatter> matters, int total, int page) implements Page {

    static final int ROWS = 20;

    /// Those of CONTEST, in its order.
    static final List<String> STRANDS = List.of("PREVENT", "PURSUE", "PROTECT", "PREPARE");

    /// A strand with what is set under it, which may be nothing.
    public record Strand(String title, String none, List<PublicMatter.Priority> priorities) {

        public Strand {
            priorities = List.copyOf(priorities);
        }
    }

    public AreaMattersPage {
        priorities = List.copyOf(priorities);
        matters = List.copyOf(matters);
    }

    @Override
    public String title() {
        return area.isNational() ? of("raised.national.title") : of("raised.title").formatted(area.name());
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

    /// All four, whether anything is set under them or not.
    public List<Strand> strands() {
        return STRANDS.stream().map(it -> {
            var title = of("raised.strand." + CommunityWords.slug(it));
            return new Strand(title, of("raised.strand.none").formatted(title.substring(0, title.indexOf(':'))),
                    priorities.stream().filter(each -> each.strand().equals(it)).toList());
        }).toList();
    }

    public String lead() {
        return of(area.isNational() ? "raised.national.lead" : "raised.lead");
    }

    /// Of an area alone.
    public boolean hasPriorities() {
        return !area.isNational();
    }

    public SummaryList priority(PublicMatter.Priority it) {
        var words = CommunityWords.voices(language);
        return SummaryList.of(
                Row.of(of("raised.plan"), Cell.english(it.plan())),
                Row.of(of("raised.set-by"), Cell.english(it.body())),
                Row.of(of("raised.from"), words.on(it.from())),
                Row.of(of("raised.until"), words.on(it.last())));
    }

    public Table table() {
        var words = CommunityWords.voices(language);
        return Table.of(of("raised.table"), Column.of(of("raised.matter")), Column.of(of("raised.kind")),
                        Column.of(of("raised.on")), Column.of(of("raised.state")))
                .whenEmpty(of("raised.none"))
                .rows(matters.stream().map(it -> List.of(
                        Cell.link(it.title(), path(area, it.reference())),
                        Cell.of(of("raised.kind." + CommunityWords.slug(it.kind()))),
                        Cell.of(words.on(it.raisedOn())),
                        Cell.of(words.of("raised.state", it.state())))).toList());
    }

    public Pagination pagination() {
        return Pagination.of(page, (total + ROWS - 1) / ROWS, it -> path(area) + "?page=" + it).in(language);
    }

    public String of(String key) {
        return CommunityWords.voices(language).of(key);
    }

    static String path(PublishedArea area) {
        return area.path() + "/matters";
    }

    static String path(PublishedArea area, String reference) {
        return path(area) + "/" + reference;
    }
}
