package org.concordat.start;

import java.util.List;
import org.concordat.govuk.Language;
import org.concordat.govuk.Page;

/// What Concordat is, and the way in.
public record StartPage(Language language) implements Page {

    @Override
    public String title() {
        return of("start.title");
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
        return PublicWords.in(language).of(key);
    }

    public List<String> all(String key) {
        return PublicWords.in(language).all(key);
    }
}
