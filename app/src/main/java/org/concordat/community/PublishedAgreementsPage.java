package org.concordat.community;

import java.util.List;
import java.util.Optional;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Language;
import org.concordat.govuk.Page;
import org.concordat.govuk.Pagination;
import org.concordat.govuk.SummaryList;
import org.jspecify.annotations.Nullable;

/// The agreements under which information is shared: between whom, what for, for how long, and how much of each is shown.
///
/// @param area of which each has a party; empty for all of them
/// @param total of all pages
/// @param use how often those of an area are used, as far as it is out
public record PublishedAgreementsPage(Language language, Optional<PublishedArea> area, List<PublishedAgreement> agreements, int total, int number,
                                      Optional<AgreementUse> use, LawWords.Said law) implements Page {

    static final int ROWS = 20;

    public PublishedAgreementsPage {
        agreements = List.copyOf(agreements);
    }

    @Override
    public String title() {
        return area.map(it -> of("title.area").formatted(it.name())).orElseGet(() -> of("title"));
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

    public Pagination pagination() {
        return Pagination.of(number, Math.ceilDiv(total, ROWS), page -> path() + "?page=" + page).in(language);
    }

    public SummaryList summary(PublishedAgreement it) {
        var rows = new AgreementRows(language, law);
        return use.map(often -> rows.brief(it, often)).orElseGet(() -> rows.line(it));
    }

    public String lead() {
        return of(area.isPresent() ? "lead.area" : "lead");
    }

    /// Whether it is out how often those of an area are used.
    public boolean isUsed() {
        return use.filter(AgreementUse::isOut).isPresent();
    }

    @Override
    public String feed() {
        return path() + ".atom";
    }

    private String path() {
        return area.map(it -> it.path() + "/agreements").orElse("/published-agreements");
    }

    public String of(String key) {
        return CommunityWords.in(language).of(key);
    }
}
