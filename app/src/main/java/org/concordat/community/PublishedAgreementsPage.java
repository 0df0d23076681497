package org.concordat.community;

import java.util.List;
import org.concordat.govuk.Language;
import org.concordat.govuk.Page;
import org.concordat.govuk.Pagination;
import org.concordat.govuk.SummaryList;

/// The agreements under which information is shared: between whom, what for, for how long, and how much of each is shown.
///
/// @param total of all pages
public record PublishedAgreementsPage(Language language, List<PublishedAgreement> agreements, int total, int number,
                                      LawWords.Said law) implements Page {

    static final int ROWS = 20;

    public PublishedAgreementsPage {
        agreements = List.copyOf(agreements);
    }

    @Override
    public String title() {
        return of("title");
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
        return Pagination.of(number, Math.ceilDiv(total, ROWS), page -> "/published-agreements?page=" + page).in(language);
    }

    public SummaryList summary(PublishedAgreement it) {
        return new AgreementRows(language, law).line(it);
    }

    public String of(String key) {
        return CommunityWords.in(language).of(key);
    }
}
