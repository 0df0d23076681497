package org.concordat.community;

import java.util.List;
import java.util.Optional;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.BarChart;
import org.concordat.govuk.Language;
import org.concordat.govuk.Page;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.Table;

/// One agreement, as much of it as is shown, and what changed since the one whose place it takes.
///
/// @param before that one, where it is published
/// @param use how often agreements are used, as far as it is out
/// @param after the one that takes its own place
public record PublishedAgreementPage(Language language, PublishedAgreement agreement, Optional<PublishedAgreement> before,
                                     Optional<PublishedAgreement> after, AgreementUse use, LawWords.Said law, PublishedReceipts receipts) implements Page {

    /// What stands under one heading of it.
    ///
    /// @param words empty where this part is taken out
    public record Part(String heading, Optional<String> words) {
    }

    @Override
    public String title() {
        return agreement.title();
    }

    @Override
    public BackLink back() {
        return BackLink.to("/published-agreements", language);
    }

    @Override
    public boolean bilingual() {
        return true;
    }

    @Override
    public boolean sameForAll() {
        return true;
    }

    public SummaryList summary() {
        return new AgreementRows(language, law).whole(agreement);
    }

    /// Whether there is a number to show of this one, or the reason for which one is hidden.
    public boolean isUsed() {
        return use.isOut() && use.isInThem(agreement);
    }

    /// Whether there is a bar to draw: the reason for which there is none stands in the table.
    public boolean isCounted() {
        return use.isCounted(agreement);
    }

    public BarChart chart() {
        return use.chart(agreement, language);
    }

    public Table used() {
        return use.table(agreement, language);
    }

    public String notYet() {
        return use.isOut() ? use.notInThem(agreement, language) : use.notYet(language);
    }

    /// In the order in which it is read; none where nothing of its text is shown.
    public List<Part> parts() {
        return shown() ? PublishedAgreement.HEADINGS.stream()
                .map(it -> new Part(of("heading." + CommunityWords.slug(it)), agreement.words(it))).toList() : List.of();
    }

    public boolean shown() {
        return agreement.text().filter(it -> !it.words().isEmpty()).isPresent();
    }

    public List<Change> changes() {
        return before.map(it -> Change.between(it, agreement, law, CommunityWords.in(language))).orElse(List.of());
    }

    public String of(String key) {
        return CommunityWords.in(language).of(key);
    }
}
