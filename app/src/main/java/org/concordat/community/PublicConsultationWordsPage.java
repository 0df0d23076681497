package org.concordat.community;

import java.util.List;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Language;
import org.concordat.govuk.Page;
import org.concordat.govuk.Pagination;

/// Answers in words that were found fit to be shown: question by question, each by itself and in no order, so that nobody can put together
/// what one person answered.
///
/// @param page from 1
public record PublicConsultationWordsPage(Language language, PublicConsultation of, List<PublicConsultation.Words> words, int total, int page)
        implements Page {

    static final int ROWS = 50;

    public PublicConsultationWordsPage {
        words = List.copyOf(words);
    }

    @Override
    public String title() {
        return of("consult.words.title");
    }

    public String caption() {
        return of.title().in(language);
    }

    public String captionLanguage() {
        return of.title().code(language);
    }

    @Override
    public BackLink back() {
        return BackLink.to(of.path(), language);
    }

    @Override
    public boolean bilingual() {
        return true;
    }

    @Override
    public boolean sameForAll() {
        return true;
    }

    /// The numbers of the questions of which some are on this page.
    public List<Integer> questions() {
        return words.stream().map(PublicConsultation.Words::question).distinct().toList();
    }

    public String question(int number) {
        return of.question(number).words().in(language);
    }

    public String questionLanguage(int number) {
        return of.question(number).words().code(language);
    }

    public List<PublicConsultation.Words> to(int question) {
        return words.stream().filter(it -> it.question() == question).toList();
    }

    public Pagination pagination() {
        return Pagination.of(page, (total + ROWS - 1) / ROWS, it -> of.path() + "/words?page=" + it).in(language);
    }

    public String of(String key) {
        return CommunityWords.voices(language).of(key);
    }
}
