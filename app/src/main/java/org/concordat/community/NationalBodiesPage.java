package org.concordat.community;

import java.util.List;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Cell;
import org.concordat.govuk.Language;
import org.concordat.govuk.Link;
import org.concordat.govuk.Page;
import org.concordat.govuk.Table;
import org.concordat.govuk.Table.Column;

/// The bodies that belong to no police area, and who oversees them.
public record NationalBodiesPage(Language language, List<PublishedArea.OfTheNation> bodies) implements Page {

    public NationalBodiesPage {
        bodies = List.copyOf(bodies);
    }

    @Override
    public String title() {
        return of("national.title");
    }

    @Override
    public BackLink back() {
        return BackLink.to("/areas", language);
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
        var kinds = CommunityWords.in(language);
        return Table.of(of("national.table"), Column.of(of("national.body")), Column.of(of("national.kind")), Column.of(of("national.overseen")))
                .rows(bodies.stream().map(it -> List.of(Cell.english(it.name()), Cell.of(kinds.of("kind." + CommunityWords.slug(it.kind().name()))),
                        Cell.of(of(it.kind().originatesNationally() ? "national.overseen.commissioner" : "national.overseen.nobody")))).toList());
    }

    public String raised() {
        return AreaMattersPage.path(PublishedArea.national(language));
    }

    public String sampled() {
        return AreaSamplesPage.path(PublishedArea.national(language));
    }

    public Link published() {
        return new Link(CommunityWords.publications(language).of("title.national"), PublicationsPage.path(PublishedArea.national(language)));
    }

    public String of(String key) {
        return CommunityWords.voices(language).of(key);
    }
}
