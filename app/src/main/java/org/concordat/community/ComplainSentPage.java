package org.concordat.community;

import org.concordat.govuk.Language;
import org.concordat.govuk.Page;
import org.concordat.govuk.Panel;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.SummaryList.Row;

/// The complaint is in: its reference, the secret that is shown this once, who answers, and by when.
public record ComplainSentPage(Language language, WayBack way, String body) implements Page {

    @Override
    public String title() {
        return of("complaint.sent");
    }

    public Panel panel() {
        return Panel.of(title()).reference(of("concern.sent.reference"), way.reference());
    }

    public SummaryList secret() {
        return SummaryList.of(Row.of(of("concern.sent.secret"), way.secret()));
    }

    public String next() {
        return of("complaint.sent.next").formatted(body);
    }

    public String of(String key) {
        return CommunityWords.voices(language).of(key);
    }
}
