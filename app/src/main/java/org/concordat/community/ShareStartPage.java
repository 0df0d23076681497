package org.concordat.community;

import org.concordat.govuk.Language;
import org.concordat.govuk.Page;
import org.concordat.govuk.WarningText;

/// Is anybody in danger now, and what is the concern about?
public record ShareStartPage(Language language) implements Page {

    @Override
    public String title() {
        return of("concern.title");
    }

    @Override
    public boolean bilingual() {
        return true;
    }

    @Override
    public boolean sameForAll() {
        return true;
    }

    public WarningText danger() {
        return new WarningText(of("concern.danger"), language);
    }

    public String of(String key) {
        return CommunityWords.voices(language).of(key);
    }
}
