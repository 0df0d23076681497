package org.concordat.community;

import org.concordat.govuk.Language;
import org.concordat.govuk.Page;
import org.concordat.govuk.Panel;

/// The answer is in: its reference, by which it can be asked to be taken out again, and when it is said what came of it.
public record ConsultSentPage(Language language, PublicConsultation of, WayBack way) implements Page {

    @Override
    public String title() {
        return of("consult.sent");
    }

    public Panel panel() {
        return Panel.of(title()).reference(of("concern.sent.reference"), way.reference());
    }

    public String next() {
        return of("consult.sent.next").formatted(of.body(), CommunityWords.voices(language).on(of.answerBy()));
    }

    public String path() {
        return of.path();
    }

    public String of(String key) {
        return CommunityWords.voices(language).of(key);
    }
}
