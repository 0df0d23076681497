package org.concordat.community;

import org.concordat.govuk.Language;
import org.concordat.govuk.Page;

/// What has gone wrong, who answers for it, and who else can be told.
public record ComplainStartPage(Language language) implements Page {

    @Override
    public String title() {
        return of("complaint.title");
    }

    @Override
    public boolean bilingual() {
        return true;
    }

    @Override
    public boolean sameForAll() {
        return true;
    }

    public String of(String key) {
        return CommunityWords.voices(language).of(key);
    }
}
