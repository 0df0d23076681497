package org.concordat.community;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Cell;
import org.concordat.govuk.Language;
import org.concordat.govuk.Page;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.SummaryList.Row;

/// One publication as it stands, what changed in it and why, and where it is found.
///
/// @param editions the last first
/// @param address of this service
public record PublicationPage(Language language, Publication publication, List<Publication.Edition> editions, PublishedReceipts receipts,
                              String address) implements Page {

    public PublicationPage {
        editions = List.copyOf(editions);
    }

    @Override
    public String title() {
        return publication.title(language);
    }

    @Override
    public BackLink back() {
        return BackLink.to("/publications", language);
    }

    @Override
    public boolean bilingual() {
        return true;
    }

    @Override
    public boolean sameForAll() {
        return true;
    }

    /// Of the title and of the words.
    public String spoken() {
        return publication.in(language).code();
    }

    /// Whether the reader reads Welsh and there is none of what stands.
    public boolean awaitsTranslation() {
        return publication.in(language) != language && !publication.isWithdrawn();
    }

    /// None once it is withdrawn.
    public List<String> paragraphs() {
        return publication.words(language).map(it -> Arrays.stream(it.split("\\n\\s*\\n")).toList()).orElse(List.of());
    }

    public SummaryList summary() {
        var rows = new ArrayList<>(List.of(Row.of(of("kind"), of("kind." + CommunityWords.slug(publication.kind()))),
                Row.of(of("body"), Cell.english(publication.body())),
                Row.of(of("first"), words().at(publication.firstAt()))));
        if (!publication.shownAt().equals(publication.firstAt())) {
            rows.add(Row.of(of("last"), words().at(publication.shownAt())));
        }
        rows.add(Row.of(of("reference"), publication.reference()));
        rows.add(Row.of(of("media"), Cell.english(publication.contact())));
        return SummaryList.of(rows);
    }

    public String withdrawnOn() {
        return of("withdrawn-on").formatted(words().on(publication.withdrawnOn()));
    }

    /// Those in which something changed.
    public List<Publication.Edition> corrections() {
        return editions.stream().filter(it -> it.changed() != null).toList();
    }

    public String correction(Publication.Edition it) {
        return of("edition").formatted(it.number(), words().at(it.shownAt()));
    }

    /// To pass on. It is the same for everybody and carries nothing of whoever passes it on.
    public String link() {
        return address + publication.path();
    }

    public String of(String key) {
        return words().of(key);
    }

    private CommunityWords words() {
        return CommunityWords.publications(language);
    }
}
