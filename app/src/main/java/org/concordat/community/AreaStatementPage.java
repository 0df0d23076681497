package org.concordat.community;

import java.util.ArrayList;
import java.util.List;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Cell;
import org.concordat.govuk.Language;
import org.concordat.govuk.Page;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.SummaryList.Row;

/// What a local policing body stated about a quarter: each sentence beside what it was made from, and what the national board asked.
public record AreaStatementPage(Language language, PublishedArea area, PublicStatement statement, List<PublicStatement.Sentence> sentences,
                                List<PublicStatement.Said> said, PublishedReceipts receipts) implements Page {

    public AreaStatementPage {
        sentences = List.copyOf(sentences);
        said = List.copyOf(said);
    }

    @Override
    public String title() {
        return of("stated.of").formatted(area.name(), AreaStatementsPage.quarter(statement, language));
    }

    @Override
    public BackLink back() {
        return BackLink.to(AreaStatementsPage.path(area), language);
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
        return SummaryList.of(Row.of(of("stated.body"), Cell.english(statement.body())), Row.of(of("stated.signed-as"), Cell.english(statement.signedAs())),
                Row.of(of("stated.signed-on"), CommunityWords.voices(language).on(statement.signedOn())));
    }

    /// A sentence that was amended stands with why, and with what it was made from.
    public SummaryList sentence(PublicStatement.Sentence it) {
        var rows = new ArrayList<>(List.of(Row.of(of("stated.stands"), Cell.english(it.stands()))));
        if (it.reason() != null) {
            rows.add(Row.of(of("stated.drafted"), Cell.english(it.drafted())));
            rows.add(Row.of(of("stated.reason"), Cell.english(it.reason())));
        }
        return SummaryList.of(rows).headed(of("stated.question." + CommunityWords.slug(it.question())));
    }

    public SummaryList challenge(PublicStatement.Said it) {
        return SummaryList.of(Row.of(of("stated.said-on"), CommunityWords.voices(language).on(it.on())),
                Row.of(of("stated.said"), Cell.english(it.words()))).headed(of("stated." + CommunityWords.slug(it.kind())));
    }

    public String of(String key) {
        return CommunityWords.voices(language).of(key);
    }
}
