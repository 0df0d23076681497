package org.concordat.community;

import org.concordat.govuk.BackLink;
import org.concordat.govuk.Cell;
import org.concordat.govuk.Language;
import org.concordat.govuk.Page;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.SummaryList.Row;

/// That a concern is there, with whom, and whether an officer has it. Never what came of it.
public record WayBackFoundPage(Language language, String reference, Found found) implements Page {

    @Override
    public String title() {
        return of("way-back.found");
    }

    public SummaryList summary() {
        return SummaryList.of(Row.of(of("way-back.reference"), reference),
                Row.of(of("way-back.received"), CommunityWords.voices(language).on(found.receivedOn())),
                Row.of(of("way-back.area"), Cell.english(found.force())),
                Row.of(of("way-back.state"), of(found.takenUp() ? "way-back.state.taken-up" : "way-back.state.received")));
    }

    @Override
    public BackLink back() {
        return BackLink.to(ShareConcernController.PATH, language);
    }

    public String of(String key) {
        return CommunityWords.voices(language).of(key);
    }
}
