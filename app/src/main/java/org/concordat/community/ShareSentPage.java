package org.concordat.community;

import org.concordat.govuk.Language;
import org.concordat.govuk.Page;
import org.concordat.govuk.Panel;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.SummaryList.Row;

/// The concern is in: its reference, the secret that is shown this once, who has it, and what to do if worried again.
public record ShareSentPage(Language language, WayBack way, String force) implements Page {

    @Override
    public String title() {
        return of("concern.sent");
    }

    public Panel panel() {
        return Panel.of(title()).reference(of("concern.sent.reference"), way.reference());
    }

    public SummaryList secret() {
        return SummaryList.of(Row.of(of("concern.sent.secret"), way.secret()));
    }

    public String next() {
        return of("concern.sent.next.text").formatted(force);
    }

    public String of(String key) {
        return CommunityWords.voices(language).of(key);
    }
}
